//! XML as office programs write it: tags and text, and nothing that is made of something else.

use std::borrow::Cow;

use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use super::fault::Fault;
use super::part::Part;
use crate::text;

/// A part read tag by tag.
pub(super) struct Xml<'b> {
    reader: Reader<Part<'b>>,
    room: Vec<u8>,
}

/// What comes next.
pub(super) enum Node<'x> {
    /// A tag that opens.
    Open(Tag<'x>),
    /// A tag that closes.
    Close(Closed<'x>),
    /// Text between tags, or a piece of it.
    Text(Cow<'x, str>),
    /// What says nothing: a comment and the like.
    Nothing,
    /// The end.
    End,
}

/// A tag that opens, with its attributes.
pub(super) struct Tag<'x>(BytesStart<'x>);

/// A tag that closes.
pub(super) struct Closed<'x>(BytesEnd<'x>);

impl<'b> Xml<'b> {
    /// A part from its beginning.
    pub(super) fn new(part: Part<'b>) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, room: Vec::new() }
    }

    /// What comes next.
    pub(super) fn next(&mut self) -> Result<Node<'_>, Fault> {
        self.room.clear();
        Ok(match self.reader.read_event_into(&mut self.room).map_err(|error| fault(&error))? {
            Event::Start(tag) | Event::Empty(tag) => Node::Open(Tag(tag)),
            Event::End(tag) => Node::Close(Closed(tag)),
            Event::Text(text) => Node::Text(text.xml10_content()),
            Event::CData(text) => Node::Text(text.xml10_content()),
            Event::GeneralRef(name) => Node::Text(Cow::Owned(reference(&name).ok_or_else(entity)?.into())),
            Event::DocType(_) => return Err(entity()),
            Event::Eof => Node::End,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Node::Nothing,
        })
    }

    /// Goes on behind the tag that is open.
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Node::Open(_) => depth += 1,
                Node::Close(_) => depth -= 1,
                Node::End => return Err(Fault::cut()),
                Node::Text(_) | Node::Nothing => {}
            }
        }
        Ok(())
    }
}

impl Tag<'_> {
    /// Its name, without what stands before a colon.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// One of its attributes, by its whole name.
    pub(super) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let found = self.0.attributes().flatten().find(|attribute| attribute.key.into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// Whether one of its attributes says yes.
    pub(super) fn says(&self, name: &str) -> bool {
        self.get(name).is_some_and(|said| said == "1" || said == "true")
    }

    /// One of its attributes, as a number.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }
}

impl Closed<'_> {
    /// Its name, without what stands before a colon.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// The character that a reference in a text stands for: only those that XML itself has.
fn reference(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

fn entity() -> Fault {
    Fault::Damaged(text!("里面定义了实体，表格软件不会这样写", "it defines entities, as no spreadsheet program does"))
}

fn fault(error: &Error) -> Fault {
    match error {
        Error::Io(error) => Fault::from_io(error),
        _ => Fault::cut(),
    }
}
