//! How the numbers of cells are shown.

use std::collections::BTreeMap;

use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::format::Format;
use crate::sheet::workbook::part::Part;
use crate::sheet::workbook::xml::{Node, Xml};

/// The most formats that a workbook can have.
const MOST: usize = 1 << 16;

/// The format of each style that cells go by.
pub(super) fn styles(part: Part<'_>) -> Result<Vec<Format>, Fault> {
    let mut xml = Xml::new(part);
    let (mut codes, mut formats, mut is_of_cells) = (BTreeMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Node::Open(tag) => match tag.name() {
                "numFmt" if codes.len() < MOST => {
                    if let (Some(id), Some(code)) = (tag.number::<usize>("numFmtId"), tag.get("formatCode")) {
                        codes.insert(id, Format::of_code(&code));
                    }
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells && formats.len() < MOST => {
                    let id = tag.number("numFmtId").unwrap_or(0);
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| Format::built_in(id)));
                }
                _ => {}
            },
            Node::Close(tag) if tag.name() == "cellXfs" => is_of_cells = false,
            Node::End => return Ok(formats),
            _ => {}
        }
    }
}
