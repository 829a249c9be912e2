//! The text of `model.json`: a change of one tree is a change of one line.

use std::io::{self, Write};

use model::ModelFile;
use model::trees::TreeEnsemble;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// The text of `model.json`.
///
/// # Errors
/// When a number in it is not finite.
pub fn model_json(file: &ModelFile<TreeEnsemble>) -> serde_json::Result<Vec<u8>> {
    let mut text = Vec::new();
    file.serialize(&mut Serializer::with_formatter(&mut text, Lines::default()))?;
    text.push(b'\n');
    Ok(text)
}

/// The containers under these names have a line for each of their parts; all else stays on one line.
const ON_LINES: [&[u8]; 9] =
    [b"columns", b"predictor", b"trees", b"weights", b"pipeline", b"parts", b"last", b"outputs", b"notes"];

/// Compact JSON with line breaks where a person looks for differences.
#[derive(Default)]
struct Lines {
    /// For each open container: whether its parts have lines of their own, and whether it has parts.
    open: Vec<(bool, bool)>,
    is_key: bool,
    key: Vec<u8>,
}

impl Lines {
    fn begin(&mut self) {
        let on_lines = self.open.is_empty() || ON_LINES.contains(&self.key.as_slice());
        self.key.clear();
        self.open.push((on_lines, false));
    }

    fn part<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        let depth = self.open.len();
        match self.open.last_mut() {
            Some((on_lines, has_parts)) => {
                *has_parts = true;
                if *on_lines { new_line(out, depth) } else { Ok(()) }
            }
            None => Ok(()),
        }
    }

    fn end<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        match self.open.pop() {
            Some((true, true)) => new_line(out, self.open.len()),
            _ => Ok(()),
        }
    }
}

fn new_line<W: ?Sized + Write>(out: &mut W, depth: usize) -> io::Result<()> {
    out.write_all(b"\n")?;
    (0..depth).try_for_each(|_| out.write_all(b" "))
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin();
        out.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.part(out, first)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out)?;
        out.write_all(b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin();
        out.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        (self.is_key, self.key) = (true, Vec::new());
        self.part(out, first)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_key = false;
        Ok(())
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out)?;
        out.write_all(b"}")
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        if self.is_key {
            self.key.extend_from_slice(fragment.as_bytes());
        }
        CompactFormatter.write_string_fragment(out, fragment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_are_compared_have_lines() {
        let value = serde_json::json!({
            "columns": ["a", "trees"],
            "notes": [],
            "predictor": {"trees": {"base": [0.5], "trees": [{"nodes": [1, {"x": 2}]}, {"nodes": []}]}},
            "text": "trees",
            "vectors": [1, 2]
        });
        let mut text = Vec::new();
        value.serialize(&mut Serializer::with_formatter(&mut text, Lines::default())).unwrap();
        let expected = r#"{
 "columns":[
  "a",
  "trees"
 ],
 "notes":[],
 "predictor":{
  "trees":{
   "base":[0.5],
   "trees":[
    {"nodes":[1,{"x":2}]},
    {"nodes":[]}
   ]
  }
 },
 "text":"trees",
 "vectors":[1,2]
}"#;
        assert_eq!(String::from_utf8(text.clone()).unwrap(), expected);
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&text).unwrap(), value);
    }
}
