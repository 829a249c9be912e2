//! Which library wrote a file, told from its bytes, and the importer that reads it.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, Visitor};

use crate::survival::Survival;
use crate::{ImportError, Imported, lightgbm, onnx, smartcore, votes, xgboost};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// XGBoost's JSON or UBJSON.
    Xgboost,
    /// LightGBM's text.
    Lightgbm,
    /// ONNX, with the operators of ONNX-ML.
    Onnx,
    /// smartcore's models, as serde writes them.
    Smartcore,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Xgboost, Self::Lightgbm, Self::Onnx, Self::Smartcore];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xgboost => "xgboost",
            Self::Lightgbm => "lightgbm",
            Self::Onnx => "onnx",
            Self::Smartcore => "smartcore",
        }
    }

    /// The format of a file, from its content alone.
    ///
    /// # Errors
    /// Says what the file looks like instead, and how to get one that can be read.
    pub fn of(bytes: &[u8]) -> Result<Self, ImportError> {
        match look(bytes) {
            Look::Known(format) => Ok(format),
            Look::Other(seen, remedy) => {
                Err(ImportError::new("start of the file", format_args!("this is {seen}")).with_remedy(remedy))
            }
        }
    }

    /// Reads a file as this format.
    ///
    /// # Errors
    /// The importer's own; where the file looks like something else, also that.
    pub fn import(self, bytes: &[u8]) -> Result<Imported, ImportError> {
        self.import_survival(bytes).map(|(imported, _)| imported)
    }

    /// Reads a file as this format, and what its margin says of survival where it was trained on that.
    ///
    /// # Errors
    /// Those of [`Format::import`].
    pub fn import_survival(self, bytes: &[u8]) -> Result<(Imported, Option<Survival>), ImportError> {
        let read = match self {
            Self::Xgboost => xgboost::import_survival(bytes),
            Self::Lightgbm => lightgbm::import(bytes).map(|imported| (imported, None)),
            Self::Onnx => onnx::import(bytes).map(|imported| (imported, None)),
            Self::Smartcore => smartcore::import(bytes).map(|imported| (imported, None)),
        };
        let read = read.map(|(mut imported, survival)| {
            votes::name_stacks(&mut imported.predictor);
            (imported, survival)
        });
        read.map_err(|error| match look(bytes) {
            Look::Known(found) if found == self => error,
            Look::Known(found) => error.with_remedy(format_args!(
                "The file was read as {self}, but looks like {found}; leave the format away to have it detected"
            )),
            Look::Other(seen, remedy) => {
                error.with_remedy(format_args!("The file was read as {self}, but looks like {seen}. {remedy}"))
            }
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = || Self::ALL.map(Self::name).join(", ");
        Self::ALL.into_iter().find(|f| f.name() == text).ok_or_else(|| format!("the formats are {}", names()))
    }
}

enum Look {
    Known(Format),
    /// What it is instead, and what to do.
    Other(String, &'static str),
}

const WRITE_AGAIN: &str = "Write the model with Booster.save_model (XGBoost, LightGBM), with skl2onnx (scikit-learn) or with serde_json (smartcore)";
const PICKLE: &str = "A pickle is a program that would have to be run, and is never read. Write the model with Booster.save_model (XGBoost, LightGBM) or with skl2onnx (scikit-learn)";
const UNPACK: &str = "Unpack it and import the model file inside";

/// How files begin that people take for models.
const OTHERS: [(&[u8], &str, &str); 12] = [
    (
        b"binf",
        "XGBoost's old binary format",
        "Load it with the XGBoost that wrote it and save it under a name that ends in .json",
    ),
    (
        b"bs64",
        "XGBoost's old binary format as text",
        "Load it with the XGBoost that wrote it and save it under a name that ends in .json",
    ),
    (b"CBM1", "a CatBoost model", "Write it with save_model(…, format=\"onnx\")"),
    (b"PK\x03\x04", "a ZIP archive, as skops and PyTorch write", UNPACK),
    (b"\x1f\x8b", "compressed by gzip", UNPACK),
    (b"BZh", "compressed by bzip2", UNPACK),
    (b"\xfd7zXZ", "compressed by xz", UNPACK),
    (b"\x28\xb5\x2f\xfd", "compressed by zstd", UNPACK),
    (b"\x89HDF", "an HDF5 file, as Keras writes", WRITE_AGAIN),
    (b"<?xml", "XML, perhaps PMML", WRITE_AGAIN),
    (b"<PMML", "PMML", WRITE_AGAIN),
    (b"booster[", "a text dump of XGBoost's trees, which leaves out what is needed to compute", WRITE_AGAIN),
];

fn look(bytes: &[u8]) -> Look {
    let other = |seen: &str, remedy| Look::Other(seen.to_owned(), remedy);
    if bytes.is_empty() {
        return other("an empty file", WRITE_AGAIN);
    }
    if let Some((_, seen, remedy)) = OTHERS.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return other(seen, remedy);
    }
    if let [0x80, 2..=5, ..] = bytes {
        return other("a Python pickle", PICKLE);
    }
    if is_xgboost_ubjson(bytes) {
        return Look::Known(Format::Xgboost);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if text.first() == Some(&b'{') {
        return look_at_json(text);
    }
    let first_line = text.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii();
    if first_line == b"tree" {
        return Look::Known(Format::Lightgbm);
    }
    if is_onnx(bytes) {
        return Look::Known(Format::Onnx);
    }
    let start = &text[..text.len().min(24)];
    let shown = if start.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')) {
        format!("{:?}", String::from_utf8_lossy(start))
    } else {
        start.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
    };
    Look::Other(format!("no model that is known here; it begins with {shown}"), WRITE_AGAIN)
}

/// A container, then the length of a key and the key.
fn is_xgboost_ubjson(bytes: &[u8]) -> bool {
    let Some(key) = bytes.strip_prefix(b"{") else { return false };
    let width = match key.first() {
        Some(b'i' | b'U') => 1,
        Some(b'I') => 2,
        Some(b'l') => 4,
        Some(b'L') => 8,
        _ => return false,
    };
    let name = key.get(1 + width..).unwrap_or_default();
    [&b"learner"[..], b"version", b"Config", b"Model"].iter().any(|expected| name.starts_with(expected))
}

/// A message of protocol buffers whose fields are those of an ONNX model, `ir_version` and `graph` among them.
fn is_onnx(bytes: &[u8]) -> bool {
    const IR_VERSION: u64 = 1;
    const GRAPH: u64 = 7;
    let mut rest = bytes;
    let mut seen = Vec::new();
    while !rest.is_empty() {
        let Some(key) = varint(&mut rest) else { break };
        let field = key >> 3;
        let length = match key & 7 {
            0 => match varint(&mut rest) {
                Some(_) => 0,
                None => break,
            },
            // A file that is cut short is still ONNX: what is wrong with it, the importer says.
            2 => varint(&mut rest).map_or(u64::MAX, |length| length),
            _ => return false,
        };
        if !matches!(field, 1..=8 | 14 | 20 | 25 | 26) {
            return false;
        }
        seen.push(field);
        match usize::try_from(length).ok().and_then(|length| rest.get(length..)) {
            Some(after) => rest = after,
            None => break,
        }
    }
    seen.contains(&GRAPH) && seen.first() == Some(&IR_VERSION)
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn look_at_json(text: &[u8]) -> Look {
    let mut keys = Keys::default();
    // The reader stops with an error of its own as soon as a key has decided.
    let ended = (&mut keys).deserialize(&mut serde_json::Deserializer::from_slice(text));
    match (keys.decided, ended) {
        (Some(look), _) => look,
        (None, Err(error)) if error.is_eof() => Look::Other(format!("JSON that is cut off ({error})"), WRITE_AGAIN),
        (None, Err(error)) if !keys.seen.is_empty() => {
            Look::Other(format!("JSON that is broken ({error})"), WRITE_AGAIN)
        }
        (None, _) => {
            Look::Other(format!("JSON of no model that is known here, with the keys {:?}", keys.seen), WRITE_AGAIN)
        }
    }
}

/// The first keys of an object, until one of them says what it is.
#[derive(Default)]
struct Keys {
    seen: Vec<String>,
    decided: Option<Look>,
}

impl Keys {
    const MOST: usize = 16;

    fn of(key: &str) -> Option<Look> {
        let other = |seen: &str, remedy| Look::Other(seen.to_owned(), remedy);
        Some(match key {
            "learner" => Look::Known(Format::Xgboost),
            "tree_info" | "tree_sizes" => other(
                "LightGBM's JSON dump, which is for reading",
                "Write the model with Booster.save_model, which gives the text format",
            ),
            "oblivious_trees" => other("a CatBoost model", "Write it with save_model(…, format=\"onnx\")"),
            "ir" => other("a model that was imported already", "Import the file that the library wrote"),
            "resourceType" => other("a FHIR record", "Score it with `insite score`; a model is imported"),
            // smartcore's estimators, and the fields of those that stand without a name.
            "DecisionTreeClassifier"
            | "DecisionTreeRegressor"
            | "RandomForestClassifier"
            | "RandomForestRegressor"
            | "ExtraTreesRegressor"
            | "XGRegressor"
            | "LogisticRegression"
            | "LinearRegression"
            | "RidgeRegression"
            | "Lasso"
            | "ElasticNet"
            | "SVC"
            | "SVR"
            | "tree_regressor"
            | "forest_regressor"
            | "regressors"
            | "nodes"
            | "trees"
            | "coefficients"
            | "intercept"
            | "instances" => Look::Known(Format::Smartcore),
            _ => return None,
        })
    }
}

impl<'de> DeserializeSeed<'de> for &mut Keys {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Keys {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            self.decided = Keys::of(&key);
            if self.decided.is_some() {
                return Err(de::Error::custom("decided"));
            }
            if self.seen.len() < Keys::MOST {
                self.seen.push(key);
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
