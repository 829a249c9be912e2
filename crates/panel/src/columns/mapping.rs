//! What of a table is what: a file that the page saves and opens, and that the command reads.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use validate::InputChoice;

use super::days::DateForm;
use super::error::TableError;

/// The version of the form.
const VERSION: u32 = 1;

/// The mapping of a table, or of several with the same columns. It holds names of columns, and nothing of a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableMapping {
    /// 1.
    pub table_mapping: u32,
    /// What parts the cells: a comma, a semicolon or a tab.
    pub delimiter: char,
    /// The decimal sign: a point or a comma.
    pub decimal: char,
    /// The column that says who a row is.
    pub patient: String,
    /// The column of names.
    #[serde(default)]
    pub name: Option<String>,
    /// The column of birth dates.
    #[serde(default)]
    pub birth_date: Option<String>,
    /// The column of the day of a row's values; the as-of day where absent.
    #[serde(default)]
    pub day: Option<String>,
    /// How days with slashes are meant.
    #[serde(default)]
    pub dates: Option<DateForm>,
    /// Where the models' inputs are, by the name of what they are of: `age`, `sex`, `creatinine`.
    pub inputs: BTreeMap<String, InputChoice>,
}

impl TableMapping {
    /// A mapping of nothing.
    pub(super) fn empty(delimiter: char, decimal: char) -> Self {
        Self {
            table_mapping: VERSION,
            delimiter,
            decimal,
            patient: String::new(),
            name: None,
            birth_date: None,
            day: None,
            dates: None,
            inputs: BTreeMap::new(),
        }
    }

    /// Reads a mapping file.
    ///
    /// # Errors
    /// When the text is none, or one of another version: says where and what to do.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let read: Self = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| TableError::NotAMapping(error.to_string()))?;
        let signs = [(&[',', ';', '\t'][..], read.delimiter), (&['.', ','][..], read.decimal)];
        if read.table_mapping != VERSION || signs.iter().any(|(all, sign)| !all.contains(sign)) {
            return Err(TableError::NotAMapping(format!(
                "table_mapping {}, delimiter {:?}, decimal {:?}",
                read.table_mapping, read.delimiter, read.decimal
            )));
        }
        Ok(read)
    }

    /// The text of the mapping's file.
    #[must_use]
    pub fn text(&self) -> String {
        // Names, texts and numbers: nothing of it can fail to be written.
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_comes_back_as_it_was_written_and_nothing_else_is_one() {
        let mut mapping = TableMapping::empty(';', ',');
        mapping.patient = "who".into();
        mapping.dates = Some(DateForm::DayFirst);
        mapping.inputs.insert("statin".into(), InputChoice::Always { value: "no".into() });
        assert_eq!(TableMapping::read(&mapping.text()).unwrap(), mapping);
        for wrong in [
            "{}".to_owned(),
            mapping.text().replace("\"table_mapping\": 1", "\"table_mapping\": 2"),
            mapping.text().replace("\";\"", "\"|\""),
            mapping.text().replace("\"patient\"", "\"person\""),
        ] {
            assert!(matches!(TableMapping::read(&wrong), Err(TableError::NotAMapping(_))), "{wrong}");
        }
    }
}
