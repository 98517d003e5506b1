//! JSON with an indentation of two spaces, as `serde_json::to_vec_pretty` writes it, byte for byte. Most of a statement
//! is keys, line ends and spaces, which serde_json writes one by one: here a key is known to need no escapes, and a
//! line end is written together with the spaces after it. A country's statements take a third of the time.

use std::io::{self, Write};

use serde::ser::{Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_json::Error;

/// How much is written at once.
const CHUNK: usize = 256 * 1024;
/// A comma, a line end and as many spaces as a line can begin with.
const LINE: &[u8] = b",\n                                ";

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

/// A list or table that is open, and what closes it.
struct Open<'p, 'o> {
    pretty: &'p mut Pretty<'o>,
    close: u8,
}

impl<'o> Pretty<'o> {
    fn open(&mut self, open: u8, close: u8) -> Open<'_, 'o> {
        self.buffer.push(open);
        self.depth += 1;
        self.filled = false;
        Open { pretty: self, close }
    }

    /// A new line, after a comma where it is not the first.
    fn line(&mut self) {
        let start = usize::from(!self.filled);
        if let Some(line) = LINE.get(start..2 + 2 * self.depth) {
            self.buffer.extend_from_slice(line);
        } else {
            self.buffer.extend_from_slice(LINE.get(start..2).unwrap_or_default());
            self.buffer.resize(self.buffer.len() + 2 * self.depth, b' ');
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Error> {
        // looked at as a whole, without a branch for each byte
        let escapes = text.bytes().fold(false, |any, byte| any | (byte < b' ') | (byte == b'"') | (byte == b'\\'));
        if escapes {
            return serde_json::to_writer(&mut self.buffer, text);
        }
        self.buffer.push(b'"');
        self.buffer.extend_from_slice(text.as_bytes());
        self.buffer.push(b'"');
        Ok(())
    }
}

impl Open<'_, '_> {
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
        if number < 10 {
            self.buffer.push(b'0' + u8::try_from(number).unwrap_or(0));
            return Ok(());
        }
        write!(self.buffer, "{number}").map_err(Error::io)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Any value without fractions, nested deeper than a line is prepared for.
    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            ".*".prop_map(Value::from),
            "[\\x00-\\x7f]*".prop_map(Value::from),
        ];
        leaf.prop_recursive(24, 64, 4, |inner| {
            let fields = prop::collection::vec((".*", inner.clone()), 0..4);
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(Value::from),
                fields.prop_map(|fields| Value::Object(fields.into_iter().collect()))
            ]
        })
    }

    proptest! {
        #[test]
        fn writes_what_serde_json_writes(value in value()) {
            let mut out = Vec::new();
            write(&mut out, &value).expect("memory takes it");
            let theirs = serde_json::to_string_pretty(&value).expect("memory takes it");
            prop_assert_eq!(String::from_utf8(out).expect("is UTF-8"), theirs);
        }
    }
}
