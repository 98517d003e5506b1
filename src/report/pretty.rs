//! JSON with an indentation of two spaces, as `serde_json::to_vec_pretty` writes it, byte for byte, but that what a
//! terminal would act on is escaped beyond ASCII too. Most of a statement is keys, line ends and spaces, which
//! `serde_json` writes one by one: here a key is known to need no escapes, and a line end is written together with the
//! spaces after it. A country's statements take a third of the time.

mod open;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use serde::ser::{Error as _, Impossible, Serialize, Serializer};
use serde_json::Error;

use self::open::Open;
use crate::diagnostic::acts;

/// How much is written at once.
const CHUNK: usize = 256 * 1024;
/// A line end and as many spaces as a line usually begins with at most.
const LINE: &[u8; 33] = b"\n                                ";

/// Writes a value made of what the contracts are made of: tables, lists, texts, whole numbers, flags, `null`.
///
/// # Errors
/// Those of writing.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let mut pretty = Pretty { out, buffer: Vec::with_capacity(CHUNK * 2), depth: 0, filled: false };
    value.serialize(&mut pretty)?;
    pretty.out.write_all(&pretty.buffer)
}

struct Pretty<'o> {
    out: &'o mut dyn Write,
    buffer: Vec<u8>,
    /// How many lists and tables are open.
    depth: usize,
    /// Whether the innermost one holds anything.
    filled: bool,
}

impl<'o> Pretty<'o> {
    fn open(&mut self, open: u8, close: u8) -> Open<'_, 'o> {
        self.buffer.push(open);
        self.depth += 1;
        self.filled = false;
        Open::new(self, close)
    }

    /// A new line, after a comma where it is not the first.
    fn line(&mut self) {
        if self.filled {
            self.buffer.push(b',');
        }
        // always as many spaces as a line can begin with, which is quicker than just as many as it does
        let end = self.buffer.len() + 1 + 2 * self.depth;
        self.buffer.extend_from_slice(LINE);
        self.buffer.resize(end, b' ');
    }

    fn text(&mut self, text: &str) -> Result<(), Error> {
        // looked at as a whole, without a branch for each byte
        let (escapes, rare) = text.bytes().fold((0, 0), |(escapes, rare), byte| {
            let escapes = escapes | u8::from(byte < b' ') | u8::from(byte == b'"') | u8::from(byte == b'\\');
            // beyond ASCII and the Chinese letters: what acts is among it
            (
                escapes,
                rare | u8::from((0x7F..=0xE3).contains(&byte) & !(0x80..=0xBF).contains(&byte))
                    | u8::from(byte >= 0xEA),
            )
        });
        if rare != 0 && text.contains(acts) {
            return self.escaped(text);
        }
        if escapes != 0 {
            return serde_json::to_writer(&mut self.buffer, text);
        }
        self.buffer.push(b'"');
        self.buffer.extend_from_slice(text.as_bytes());
        self.buffer.push(b'"');
        Ok(())
    }
}

impl Pretty<'_> {
    /// A text in which something acts on a terminal: those characters by their code units.
    fn escaped(&mut self, text: &str) -> Result<(), Error> {
        let mut units = [0; 2];
        for character in serde_json::to_string(text)?.chars() {
            if acts(character) {
                for unit in character.encode_utf16(&mut units) {
                    write!(self.buffer, "\\u{unit:04x}").map_err(Error::io)?;
                }
            } else {
                write!(self.buffer, "{character}").map_err(Error::io)?;
            }
        }
        Ok(())
    }
}

impl<'p, 'o> Serializer for &'p mut Pretty<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'p, 'o>;
    type SerializeMap = Open<'p, 'o>;
    type SerializeStruct = Open<'p, 'o>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, flag: bool) -> Result<(), Error> {
        self.buffer.extend_from_slice(if flag { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_u64(self, number: u64) -> Result<(), Error> {
        let mut digits = [b'0'; 20];
        let (mut left, mut used) = (number, 0);
        for digit in digits.iter_mut().rev() {
            *digit += u8::try_from(left % 10).unwrap_or(0);
            (left, used) = (left / 10, used + 1);
            if left == 0 {
                break;
            }
        }
        self.buffer.extend_from_slice(digits.get(digits.len() - used..).unwrap_or_default());
        Ok(())
    }

    fn serialize_i64(self, number: i64) -> Result<(), Error> {
        write!(self.buffer, "{number}").map_err(Error::io)
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        self.text(text)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.buffer.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.text(variant)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'p, 'o>, Error> {
        Ok(self.open(b'[', b']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'p, 'o>, Error> {
        Ok(self.open(b'{', b'}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'p, 'o>, Error> {
        Ok(self.open(b'{', b'}'))
    }

    fn serialize_i8(self, number: i8) -> Result<(), Error> {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> Result<(), Error> {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> Result<(), Error> {
        self.serialize_i64(number.into())
    }

    fn serialize_u8(self, number: u8) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_u32(self, number: u32) -> Result<(), Error> {
        self.serialize_u64(number.into())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        Err(none_such())
    }

    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        Err(none_such())
    }

    fn serialize_char(self, character: char) -> Result<(), Error> {
        self.text(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(none_such())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_none()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(none_such())
    }

    fn serialize_tuple(self, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(none_such())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(none_such())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(none_such())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(none_such())
    }
}

/// A contract is made of nothing else.
fn none_such() -> Error {
    Error::custom("no contract has a value of this form")
}
