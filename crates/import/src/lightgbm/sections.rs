//! A text model's lines, as a header and one block of fields for each tree.
//!
//! Nothing is understood here but `key=value`; every field remembers its line, so that a refusal can name it.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::ImportError;

const DAMAGED: &str = "The file is cut short or was changed; write it again with Booster.save_model";

/// The parts of a text model.
pub(super) struct Sections<'a> {
    /// What stands before the first tree.
    pub(super) header: Block<'a>,
    /// The trees, in the file's order.
    pub(super) trees: Vec<Block<'a>>,
    /// The JSON text behind `pandas_categorical:`, where the file has it.
    pub(super) pandas_categories: Option<&'a str>,
}

/// Lines that belong together, by key.
pub(super) struct Block<'a> {
    /// `header` or `tree 3`.
    pub(super) name: String,
    line: usize,
    fields: BTreeMap<&'a str, Field<'a>>,
}

/// A value with where it stands.
#[derive(Clone, Copy)]
struct Field<'a> {
    line: usize,
    value: &'a str,
}

impl<'a> Sections<'a> {
    /// Cuts the file into its parts.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            ImportError::new(format_args!("byte {}", error.valid_up_to()), "this is not text in UTF-8")
                .with_remedy("Give the text file that Booster.save_model writes, not a pickle")
        })?;
        if text.trim_start().starts_with('{') {
            return Err(ImportError::new("line 1", "this is JSON, perhaps of Booster.dump_model")
                .with_remedy("Give the text file that Booster.save_model writes: it alone holds every digit"));
        }
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end()));
        if lines.next().is_none_or(|(_, line)| line != "tree") {
            return Err(ImportError::new("line 1", "a LightGBM text model starts with the line `tree`")
                .with_remedy("Give the text file that Booster.save_model writes"));
        }
        let mut header = Block { name: "header".to_owned(), line: 1, fields: BTreeMap::new() };
        let mut trees: Vec<Block<'a>> = Vec::new();
        let mut ended = false;
        for (number, line) in lines.by_ref() {
            if line == "end of trees" || line == "feature importances:" || line == "feature_importances:" {
                ended = true;
                break;
            }
            if let Some(index) = line.strip_prefix("Tree=") {
                if index.parse() != Ok(trees.len()) {
                    let what = format_args!("here stands tree {index:?}, expected tree {}", trees.len());
                    return Err(ImportError::new(format_args!("line {number}"), what).with_remedy(DAMAGED));
                }
                trees.push(Block { name: format!("tree {index}"), line: number, fields: BTreeMap::new() });
            } else if !line.is_empty() {
                trees.last_mut().unwrap_or(&mut header).add(number, line)?;
            }
        }
        if !ended {
            return Err(ImportError::new("end of the file", "the line `end of trees` is missing").with_remedy(DAMAGED));
        }
        let pandas_categories = lines.find_map(|(_, line)| line.strip_prefix("pandas_categorical:"));
        Ok(Self { header, trees, pandas_categories })
    }
}

impl<'a> Block<'a> {
    fn add(&mut self, line: usize, text: &'a str) -> Result<(), ImportError> {
        let (key, value) = text.split_once('=').unwrap_or((text, ""));
        if let Some(before) = self.fields.insert(key, Field { line, value }) {
            let what = format_args!("`{key}` stands here again, after line {}", before.line);
            return Err(ImportError::new(self.place_of_line(line), what).with_remedy(DAMAGED));
        }
        Ok(())
    }

    /// Refuses a key that this importer does not know: it may change what the model gives.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), ImportError> {
        match self.fields.keys().find(|key| !known.contains(*key)) {
            None => Ok(()),
            Some(key) => Err(self.wrong(key, "this importer does not know what that is").with_remedy(
                "Save the model with a released LightGBM 2 to 4; if it was, this importer has to learn the field",
            )),
        }
    }

    /// Where a field stands, as words.
    pub(super) fn place(&self, key: &str) -> String {
        self.place_of_line(self.fields.get(key).map_or(self.line, |field| field.line))
    }

    fn place_of_line(&self, line: usize) -> String {
        format!("line {line}, {}", self.name)
    }

    /// A refusal of a field.
    pub(super) fn wrong(&self, key: &str, what: impl std::fmt::Display) -> ImportError {
        ImportError::new(self.place(key), format_args!("`{key}`: {what}"))
    }

    /// A field's text, where it stands.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.fields.get(key).map(|field| field.value)
    }

    /// One number.
    pub(super) fn number<T: FromStr>(&self, key: &str) -> Result<T, ImportError> {
        let Some(text) = self.text(key) else { return Err(self.missing(key)) };
        text.trim()
            .parse()
            .map_err(|_| self.wrong(key, format_args!("{text:?} is not the number it must be")).with_remedy(DAMAGED))
    }

    /// Exactly `count` numbers. Never reserves more than stands in the file.
    pub(super) fn numbers<T: FromStr>(&self, key: &str, count: usize) -> Result<Vec<T>, ImportError> {
        let Some(text) = self.text(key) else {
            return if count == 0 { Ok(Vec::new()) } else { Err(self.missing(key)) };
        };
        let mut numbers = Vec::new();
        for (at, word) in text.split_ascii_whitespace().enumerate() {
            let number = word.parse().map_err(|_| {
                self.wrong(key, format_args!("entry {at} is {word:?}, not the number it must be")).with_remedy(DAMAGED)
            })?;
            numbers.push(number);
        }
        if numbers.len() != count {
            let what = format_args!("holds {} entries, expected {count}", numbers.len());
            return Err(self.wrong(key, what).with_remedy(DAMAGED));
        }
        Ok(numbers)
    }

    /// Exactly `count` finite numbers.
    pub(super) fn finite(&self, key: &str, count: usize) -> Result<Vec<f64>, ImportError> {
        let numbers = self.numbers::<f64>(key, count)?;
        match numbers.iter().position(|number| !number.is_finite()) {
            None => Ok(numbers),
            Some(at) => {
                let what = format_args!("entry {at} is {}, which is no finite number", numbers[at]);
                Err(self.wrong(key, what).with_remedy("Train the model again without infinite labels or weights"))
            }
        }
    }

    fn missing(&self, key: &str) -> ImportError {
        ImportError::new(self.place(key), format_args!("`{key}` is missing")).with_remedy(DAMAGED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        Sections::read(text.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_file_falls_into_its_parts() {
        let text = "tree\r\nversion=v4\nflag\n\nTree=0\na=1 2\n\nTree=1\nb=3\n\nend of \
            trees\nTree=9\npandas_categorical:null\n";
        let sections = Sections::read(text.as_bytes()).unwrap();
        assert_eq!(sections.header.text("version"), Some("v4"));
        assert_eq!(sections.header.text("flag"), Some(""));
        assert_eq!(sections.trees.len(), 2);
        assert_eq!(sections.trees[0].numbers::<u32>("a", 2).unwrap(), [1, 2]);
        assert_eq!(sections.trees[1].place("b"), "line 9, tree 1");
        assert_eq!(sections.pandas_categories, Some("null"));
    }

    #[test]
    fn what_is_no_whole_model_is_refused_with_its_place() {
        assert!(refusal("").starts_with("line 1: a LightGBM"));
        assert!(refusal("{\"name\": 1}").starts_with("line 1: this is JSON"));
        assert!(Sections::read(b"tree\n\xff").err().unwrap().place == "byte 5");
        assert!(refusal("tree\nTree=0\n").starts_with("end of the file: the line `end of trees` is missing"));
        assert!(refusal("tree\nTree=1\nend of trees").starts_with("line 2: here stands tree \"1\", expected tree 0"));
        assert!(
            refusal("tree\na=1\na=1\nend of trees").starts_with("line 3, header: `a` stands here again, after line 2")
        );
    }

    #[test]
    fn lists_have_the_length_they_must_have() {
        let sections = Sections::read(b"tree\na=1 2\nb=1 x\nc=1 nan\nend of trees").unwrap();
        let header = &sections.header;
        let error = header.numbers::<u32>("a", usize::MAX).unwrap_err().to_string();
        assert!(error.starts_with("line 2, header: `a`: holds 2 entries, expected 18446744073709551615"), "{error}");
        let error = header.numbers::<u32>("b", 2).unwrap_err().to_string();
        assert!(error.starts_with("line 3, header: `b`: entry 1 is \"x\""), "{error}");
        let error = header.finite("c", 2).unwrap_err().to_string();
        assert!(error.starts_with("line 4, header: `c`: entry 1 is NaN"), "{error}");
        let error = header.number::<u32>("d").unwrap_err().to_string();
        assert!(error.starts_with("line 1, header: `d` is missing"), "{error}");
    }
}
