//! What holds other values: lists and tables.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct};
use serde_json::Error;

use super::{CHUNK, Pretty};

/// A list or table that is open, and what closes it.
pub(super) struct Open<'p, 'o> {
    pretty: &'p mut Pretty<'o>,
    close: u8,
}

impl<'p, 'o> Open<'p, 'o> {
    pub(super) fn new(pretty: &'p mut Pretty<'o>, close: u8) -> Self {
        Self { pretty, close }
    }

    fn entry<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.pretty)?;
        self.pretty.filled = true;
        Ok(())
    }

    fn close(self) {
        self.pretty.depth -= 1;
        if self.pretty.filled {
            self.pretty.filled = false;
            self.pretty.line();
        }
        self.pretty.filled = true;
        self.pretty.buffer.push(self.close);
    }
}

impl SerializeStruct for Open<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.pretty.line();
        self.pretty.buffer.push(b'"');
        self.pretty.buffer.extend_from_slice(key.as_bytes());
        self.pretty.buffer.extend_from_slice(b"\": ");
        self.entry(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.pretty.line();
        key.serialize(&mut *self.pretty)?;
        self.pretty.buffer.extend_from_slice(b": ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.entry(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeSeq for Open<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.pretty.line();
        self.entry(value)?;
        if self.pretty.buffer.len() >= CHUNK {
            self.pretty.out.write_all(&self.pretty.buffer).map_err(Error::io)?;
            self.pretty.buffer.clear();
        }
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}
