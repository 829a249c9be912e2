//! The work file: a salt, the rules, and the log of what was done. It is all that is ever kept, and only where the reader
//! saves it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Entry, Rules, Salt, Spoken, WorkError, check};

/// The format of work files that this program writes.
pub const WORK_FORMAT: u64 = 1;
/// The field that marks a work file.
const MARK: &str = "insite_work";

/// Everything that a reader keeps of alerts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// The format, 1.
    insite_work: u64,
    /// By which patients are known in this file.
    pub salt: Salt,
    /// When alerts speak again, and how many at once.
    pub rules: Rules,
    /// What was done, in the order in which it was.
    pub log: Vec<Entry>,
    /// Which alerts stood out, each once a day.
    pub spoken: Vec<Spoken>,
}

impl Work {
    /// Work with nothing done.
    #[must_use]
    pub fn new(salt: Salt) -> Self {
        Self { insite_work: WORK_FORMAT, salt, rules: Rules::default(), log: vec![], spoken: vec![] }
    }

    /// From the text of a file.
    ///
    /// # Errors
    /// When it is no work file, is of a later format, or is damaged: says where.
    pub fn read(text: &str) -> Result<Self, WorkError> {
        let text = text.trim_start_matches('\u{feff}');
        let whole: Value =
            serde_json::from_str(text).map_err(|e| if starts_so(text) { place(&e) } else { WorkError::NotWork })?;
        match whole.get(MARK).map(Value::as_u64) {
            None | Some(None) => return Err(WorkError::NotWork),
            Some(Some(format)) if format > WORK_FORMAT => return Err(WorkError::Newer(format)),
            Some(Some(_)) => {}
        }
        let work: Self = serde_json::from_str(text).map_err(|e| place(&e))?;
        check::work(&work)?;
        Ok(work)
    }

    /// The text of its file.
    ///
    /// # Errors
    /// When memory is exhausted.
    pub fn write(&self) -> Result<String, WorkError> {
        let mut text = serde_json::to_string_pretty(self).map_err(|e| WorkError::Write(e.to_string()))?;
        text.push('\n');
        Ok(text)
    }
}

/// Whether a text that is no whole JSON begins as a work file does: then it is one that broke.
fn starts_so(text: &str) -> bool {
    text.trim_start().trim_start_matches('{').trim_start().starts_with(&format!("\"{MARK}\""))
}

/// Where, and not what: serde's own words quote the file.
fn place(error: &serde_json::Error) -> WorkError {
    WorkError::Damaged { line: error.line(), column: error.column() }
}
