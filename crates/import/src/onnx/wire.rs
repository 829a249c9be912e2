//! Where each node stands in the file, read from the protobuf framing alone, before anything is built from it.
//!
//! A file that is cut, or that claims a length beyond its end, is refused here with its byte offset; so are counts of
//! nodes and attributes that no model has, before memory is taken for them.

use crate::ImportError;

const MOST_BYTES: usize = 1 << 29;
const MOST_NODES: usize = 100_000;
const MOST_ATTRIBUTES: usize = 1_000_000;
const MOST_TENSORS: usize = 100_000;

/// The byte offset of each node, in order.
pub(super) fn node_offsets(bytes: &[u8]) -> Result<Vec<usize>, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::new(
            "the file",
            format!("it has {} bytes; at most {MOST_BYTES} are read", bytes.len()),
        ));
    }
    let mut nodes = Vec::new();
    let (mut attributes, mut tensors) = (0, 0);
    let mut model = Fields { bytes, at: 0, end: bytes.len() };
    while let Some(field) = model.next_field()? {
        if field.number != 7 {
            continue;
        }
        let mut graph = field.inside(bytes);
        while let Some(field) = graph.next_field()? {
            match field.number {
                1 => {
                    nodes.push(field.start);
                    let mut node = field.inside(bytes);
                    while let Some(field) = node.next_field()? {
                        attributes += usize::from(field.number == 5);
                    }
                }
                5 | 11 | 12 => tensors += 1,
                _ => {}
            }
            if nodes.len() > MOST_NODES || attributes > MOST_ATTRIBUTES || tensors > MOST_TENSORS {
                return Err(ImportError::new(
                    format!("byte {}", field.start),
                    "the graph has more parts than any model",
                ));
            }
        }
    }
    Ok(nodes)
}

struct Fields<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
}

struct Field {
    number: u64,
    start: usize,
    end: usize,
}

impl Field {
    fn inside<'a>(&self, bytes: &'a [u8]) -> Fields<'a> {
        Fields { bytes, at: self.start, end: self.end }
    }
}

impl Fields<'_> {
    fn next_field(&mut self) -> Result<Option<Field>, ImportError> {
        if self.at >= self.end {
            return Ok(None);
        }
        let at = self.at;
        let key = self.varint()?;
        let start = self.at;
        let length = match key & 7 {
            0 => {
                self.varint()?;
                return Ok(Some(Field { number: key >> 3, start, end: self.at }));
            }
            1 => 8,
            2 => self.varint()?,
            5 => 4,
            other => return Err(broken(at, format!("wire type {other} is none that ONNX uses"))),
        };
        let start = self.at;
        let end =
            usize::try_from(length).ok().and_then(|length| start.checked_add(length)).filter(|end| *end <= self.end);
        let Some(end) = end else {
            return Err(broken(at, format!("a field of {length} bytes begins where {} are left", self.end - start)));
        };
        self.at = end;
        Ok(Some(Field { number: key >> 3, start, end }))
    }

    fn varint(&mut self) -> Result<u64, ImportError> {
        let first = self.at;
        let mut value = 0_u64;
        for shift in (0..70).step_by(7) {
            let byte = self.bytes.get(self.at).filter(|_| self.at < self.end);
            let Some(byte) = byte else { return Err(broken(first, "the file ends inside a number")) };
            self.at += 1;
            value |= u64::from(byte & 127).checked_shl(shift).unwrap_or(0);
            if byte & 128 == 0 {
                return Ok(value);
            }
        }
        Err(broken(first, "a number has more than ten bytes"))
    }
}

fn broken(at: usize, what: impl std::fmt::Display) -> ImportError {
    ImportError::new(format!("byte {at}"), what)
        .with_remedy("The file is cut or is no ONNX file: export it again and give the .onnx file itself")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<&[usize], &str>) {
        match (node_offsets(bytes), expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{bytes:?}"),
            (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{error}"),
            (found, expected) => panic!("{bytes:?}: {found:?}, expected {expected:?}"),
        }
    }

    /// Framing by hand: 0x3a is field 7 (the graph) with a length, 0x0a field 1 (a node) with a length.
    #[test]
    fn offsets_and_broken_framing() {
        check(&[], Ok(&[]));
        check(&[0x3a, 4, 0x0a, 0, 0x0a, 0], Ok(&[4, 6]));
        check(&[0x08, 7, 0x3a, 2, 0x0a, 0], Ok(&[6]));
        check(&[0x3a, 4, 0x0a, 0], Err("byte 0: a field of 4 bytes begins where 2 are left"));
        check(&[0x3a, 2, 0x0a, 9], Err("byte 2: a field of 9 bytes"));
        check(&[0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], Err("byte 0: a field of"));
        check(&[0x80; 12], Err("more than ten bytes"));
        check(&[0x80], Err("ends inside a number"));
        check(&[0x0b], Err("wire type 3"));
    }
}
