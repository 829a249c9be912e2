//! A reader of UBJSON as XGBoost writes it, for serde: big-endian numbers, counted and typed arrays.
//!
//! Nothing is reserved that the bytes left could not hold, and containers nest at most [`MAX_DEPTH`] deep.

use std::fmt;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

/// How deep containers may nest; a model file needs eight.
const MAX_DEPTH: usize = 64;

/// What is wrong, and before which byte it was noticed.
#[derive(Debug, PartialEq)]
pub(super) struct UbjsonError {
    pub(super) what: String,
    pub(super) at: Option<usize>,
}

impl fmt::Display for UbjsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.what)
    }
}

impl std::error::Error for UbjsonError {}

impl serde::de::Error for UbjsonError {
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self { what: what.to_string(), at: None }
    }
}

/// Reads a value that fills the bytes exactly.
pub(super) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, UbjsonError> {
    let mut reader = Reader { bytes, at: 0, depth: 0 };
    let value = T::deserialize(&mut reader)
        .map_err(|error| UbjsonError { at: Some(error.at.unwrap_or(reader.at)), ..error })?;
    match bytes.len() - reader.at {
        0 => Ok(value),
        left => reader.error(format!("{left} bytes follow the end of the model")),
    }
}

struct Reader<'de> {
    bytes: &'de [u8],
    at: usize,
    depth: usize,
}

impl<'de> Reader<'de> {
    fn error<T>(&self, what: impl Into<String>) -> Result<T, UbjsonError> {
        Err(UbjsonError { what: what.into(), at: Some(self.at) })
    }

    fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    fn take(&mut self, count: usize) -> Result<&'de [u8], UbjsonError> {
        if count > self.left() {
            return self
                .error(format!("{count} bytes are announced and {} are left: the file is cut short", self.left()));
        }
        let taken = &self.bytes[self.at..self.at + count];
        self.at += count;
        Ok(taken)
    }

    fn number<const N: usize>(&mut self) -> Result<[u8; N], UbjsonError> {
        let mut number = [0; N];
        number.copy_from_slice(self.take(N)?);
        Ok(number)
    }

    fn marker(&mut self) -> Result<u8, UbjsonError> {
        self.number::<1>().map(|[marker]| marker)
    }

    fn next_is(&self, marker: u8) -> bool {
        self.bytes.get(self.at) == Some(&marker)
    }

    fn skip(&mut self, marker: u8) -> bool {
        let found = self.next_is(marker);
        self.at += usize::from(found);
        found
    }

    fn integer(&mut self, marker: u8) -> Result<Option<i64>, UbjsonError> {
        Ok(Some(match marker {
            b'i' => i64::from(i8::from_be_bytes(self.number()?)),
            b'U' | b'C' => i64::from(u8::from_be_bytes(self.number()?)),
            b'I' => i64::from(i16::from_be_bytes(self.number()?)),
            b'l' => i64::from(i32::from_be_bytes(self.number()?)),
            b'L' => i64::from_be_bytes(self.number()?),
            _ => return Ok(None),
        }))
    }

    /// How many bytes or elements follow.
    fn length(&mut self) -> Result<usize, UbjsonError> {
        let marker = self.marker()?;
        match self.integer(marker)? {
            Some(length) => match usize::try_from(length) {
                Ok(length) => Ok(length),
                Err(_) => self.error(format!("the length {length} is not possible")),
            },
            None => self.error(format!("a length is expected, not the byte {marker:#04x}")),
        }
    }

    fn text(&mut self) -> Result<&'de str, UbjsonError> {
        let length = self.length()?;
        match std::str::from_utf8(self.take(length)?) {
            Ok(text) => Ok(text),
            Err(_) => self.error("a text is not UTF-8"),
        }
    }

    fn scalar<V: Visitor<'de>>(&mut self, marker: u8, visitor: V) -> Result<V::Value, UbjsonError> {
        if let Some(integer) = self.integer(marker)? {
            return visitor.visit_i64(integer);
        }
        match marker {
            b'd' => visitor.visit_f32(f32::from_be_bytes(self.number()?)),
            b'D' => visitor.visit_f64(f64::from_be_bytes(self.number()?)),
            _ => self.error(format!("the type {marker:#04x} is not understood")),
        }
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, UbjsonError> {
        let element = if self.skip(b'$') { Some(self.marker()?) } else { None };
        let size = match element {
            None => 1,
            Some(b'i' | b'U' | b'C') => 1,
            Some(b'I') => 2,
            Some(b'l' | b'd') => 4,
            Some(b'L' | b'D') => 8,
            Some(marker) => return self.error(format!("an array of the type {marker:#04x} is not understood")),
        };
        let length = match self.skip(b'#') {
            true => Some(self.length()?),
            false if element.is_some() => return self.error("a typed array without a length"),
            false => None,
        };
        if let Some(length) = length.filter(|length| *length > self.left() / size) {
            let left = self.left();
            return self.error(format!("an array of {length} elements is announced and {left} bytes are left"));
        }
        let mut elements = Elements { reader: self, element, left: length };
        let value = visitor.visit_seq(&mut elements)?;
        match elements.left {
            Some(left) if left > 0 => self.error(format!("an array has {left} elements too many")),
            _ => Ok(value),
        }
    }

    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, UbjsonError>) -> Result<T, UbjsonError> {
        if self.depth == MAX_DEPTH {
            return self.error(format!("containers nest more than {MAX_DEPTH} deep"));
        }
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = UbjsonError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, UbjsonError> {
        match self.marker()? {
            b'Z' => visitor.visit_unit(),
            b'T' => visitor.visit_bool(true),
            b'F' => visitor.visit_bool(false),
            b'S' => visitor.visit_borrowed_str(self.text()?),
            b'[' => self.nested(|reader| reader.array(visitor)),
            b'{' => self.nested(|reader| visitor.visit_map(Entries(reader))),
            marker => self.scalar(marker, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, UbjsonError> {
        if self.skip(b'Z') { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The elements of an array: each with its own type unless the array names one.
struct Elements<'a, 'de> {
    reader: &'a mut Reader<'de>,
    element: Option<u8>,
    left: Option<usize>,
}

impl<'de> SeqAccess<'de> for &mut Elements<'_, 'de> {
    type Error = UbjsonError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, UbjsonError> {
        match &mut self.left {
            Some(0) => return Ok(None),
            Some(left) => *left -= 1,
            None if self.reader.skip(b']') => return Ok(None),
            None => {}
        }
        match self.element {
            Some(marker) => seed.deserialize(Element { reader: self.reader, marker }).map(Some),
            None => seed.deserialize(&mut *self.reader).map(Some),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        // Elements with a type of their own may be as short as a byte each: let the vector grow.
        self.left.filter(|_| self.element.is_some())
    }
}

/// An element whose type the array has named.
struct Element<'a, 'de> {
    reader: &'a mut Reader<'de>,
    marker: u8,
}

impl<'de> Deserializer<'de> for Element<'_, 'de> {
    type Error = UbjsonError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, UbjsonError> {
        self.reader.scalar(self.marker, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, UbjsonError> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The entries of an object.
struct Entries<'a, 'de>(&'a mut Reader<'de>);

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = UbjsonError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, UbjsonError> {
        if self.0.skip(b'}') {
            return Ok(None);
        }
        let key = self.0.text()?;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, UbjsonError> {
        seed.deserialize(&mut *self.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(bytes: &[u8]) -> Result<Value, UbjsonError> {
        from_bytes(bytes)
    }

    /// By hand, from the format's definition.
    #[test]
    fn every_type_that_xgboost_writes_is_read() {
        let bytes = b"{L\0\0\0\0\0\0\0\x01ai\xffU\x01bI\x01\x02i\x01c[$d#L\0\0\0\0\0\0\0\x02\x3f\x80\0\0\xc0\0\0\0\
            i\x01d[#i\x02TSi\x02hii\x01e[ZF]i\x01fD\x3f\xe0\0\0\0\0\0\0i\x01g[$l#i\x01\xff\xff\xff\xfe}";
        // `U` as the marker of a key's length is allowed too.
        let expected =
            json!({"a": -1, "b": 258, "c": [1.0, -2.0], "d": [true, "hi"], "e": [null, false], "f": 0.5, "g": [-2]});
        assert_eq!(read(bytes), Ok(expected));
    }

    fn check_refused(bytes: &[u8], at: usize, expected: &str) {
        let error = read(bytes).unwrap_err();
        assert_eq!((error.what.as_str(), error.at), (expected, Some(at)));
    }

    #[test]
    fn lengths_that_the_file_cannot_hold_are_refused_before_anything_is_reserved() {
        check_refused(
            b"[$d#L\x7f\xff\xff\xff\xff\xff\xff\xff",
            13,
            "an array of 9223372036854775807 elements is announced and 0 bytes are left",
        );
        check_refused(b"[#l\x7f\xff\xff\xffZ", 7, "an array of 2147483647 elements is announced and 1 bytes are left");
        check_refused(b"Sl\x7f\xff\xff\xff", 6, "2147483647 bytes are announced and 0 are left: the file is cut short");
        check_refused(b"SL\xff\xff\xff\xff\xff\xff\xff\xff", 10, "the length -1 is not possible");
        // Elements of no bytes would let eight bytes mean any number of elements.
        check_refused(b"[$Z#L\x7f\xff\xff\xff\xff\xff\xff\xff", 3, "an array of the type 0x5a is not understood");
    }

    #[test]
    fn deep_nesting_is_refused_without_a_deep_stack() {
        check_refused(&[b'['; 1_000_000], 65, "containers nest more than 64 deep");
        let objects: Vec<u8> = b"{i\x01a".repeat(1_000_000);
        check_refused(&objects, 64 * 4 + 1, "containers nest more than 64 deep");
    }

    #[test]
    fn what_is_cut_or_left_over_is_refused() {
        check_refused(b"", 0, "1 bytes are announced and 0 are left: the file is cut short");
        check_refused(b"{i\x01a", 4, "1 bytes are announced and 0 are left: the file is cut short");
        check_refused(b"TT", 1, "1 bytes follow the end of the model");
        check_refused(b"H", 1, "the type 0x48 is not understood");
        check_refused(b"Si\x01\xff", 4, "a text is not UTF-8");
        check_refused(b"{#", 2, "a length is expected, not the byte 0x23");
        check_refused(b"[$d]", 3, "a typed array without a length");
    }
}
