//! JSON with an indentation of two spaces, as `serde_json::to_vec_pretty` writes it, byte for byte. A statement is
//! mostly line ends and spaces: each line end is written together with the spaces after it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// A comma, a line end and as many spaces as a line can begin with.
const LINE: &[u8] = b",\n                                ";

/// Writes a value.
///
/// # Errors
/// Those of writing.
pub(super) fn write<W: Write>(out: W, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Pretty::default())).map_err(io::Error::from)
}

#[derive(Debug, Default)]
struct Pretty {
    /// How many lists and tables are open.
    depth: usize,
    /// Whether the innermost one holds anything.
    filled: bool,
}

impl Pretty {
    fn open<W: Write + ?Sized>(&mut self, out: &mut W, bracket: u8) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(&[bracket])
    }

    fn close<W: Write + ?Sized>(&mut self, out: &mut W, bracket: u8) -> io::Result<()> {
        self.depth -= 1;
        if self.filled {
            self.line(out, true)?;
        }
        self.filled = true;
        out.write_all(&[bracket])
    }

    /// A new line, after a comma where it is not the first.
    #[inline]
    fn line<W: Write + ?Sized>(&self, out: &mut W, first: bool) -> io::Result<()> {
        let (start, end) = (usize::from(first), 2 + 2 * self.depth);
        if let Some(line) = LINE.get(start..end) {
            return out.write_all(line);
        }
        out.write_all(LINE.get(start..2).unwrap_or_default())?;
        (0..self.depth).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Pretty {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b'[')
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b']')
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b'{')
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b'}')
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Any value, nested deeper than a line is prepared for.
    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![Just(Value::Null), any::<u32>().prop_map(Value::from), ".*".prop_map(Value::from)];
        leaf.prop_recursive(24, 64, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((".*", inner), 0..4)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect()))
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
