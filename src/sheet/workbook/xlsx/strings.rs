//! The texts that cells share.

use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::part::Part;
use crate::sheet::workbook::xml::{Node, Xml};

/// The texts that cells share, each by its number. How many there should be is never believed.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// Reads them.
    pub(super) fn read(part: Part<'_>, most: usize) -> Result<Self, Fault> {
        let (mut xml, mut strings) = (Xml::new(part), Self::default());
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.name() == "si" => {
                    rich(&mut xml, "si", &mut strings.text)?;
                    strings.ends.push(strings.text.len());
                    if strings.text.len() + strings.ends.len() * size_of::<usize>() > most {
                        return Err(Fault::TooLarge);
                    }
                }
                Node::End => return Ok(strings),
                _ => {}
            }
        }
    }

    /// One of them.
    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }
}

/// Adds the text inside an open tag: all its runs, and not how they are pronounced.
pub(super) fn rich(xml: &mut Xml<'_>, outer: &str, text: &mut String) -> Result<(), Fault> {
    let (mut is_text, mut is_spoken) = (false, false);
    let from = text.len();
    loop {
        match xml.next()? {
            Node::Open(tag) => match tag.name() {
                "t" => is_text = true,
                "rPh" => is_spoken = true,
                _ => {}
            },
            Node::Close(tag) => match tag.name() {
                "t" => is_text = false,
                "rPh" => is_spoken = false,
                name if name == outer => break,
                _ => {}
            },
            Node::Text(said) if is_text && !is_spoken => text.push_str(&said),
            Node::End => return Err(Fault::cut()),
            _ => {}
        }
    }
    let added = text.get(from..).unwrap_or_default();
    if added.contains("_x") {
        let plain = unescaped(added);
        text.truncate(from);
        text.push_str(&plain);
    }
    Ok(())
}

/// A text with the characters in it that XML cannot hold: `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    const LENGTH: usize = "_x000D_".len();
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        plain.push_str(before);
        let code = from.get(2..LENGTH).and_then(|code| code.strip_suffix('_'));
        let number = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let meant = number.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        plain.push_str(&meant.map_or_else(|| "_x".to_owned(), String::from));
        rest = from.get(if meant.is_some() { LENGTH } else { 2 }..).unwrap_or_default();
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_read_as_it_was() {
        assert_eq!(unescaped("甲_x000A_乙_x005F_x000A_"), "甲\n乙_x000A_");
        assert_eq!(unescaped("_xray_ _x00G0_ _x12"), "_xray_ _x00G0_ _x12");
    }
}
