//! What the readers of all tables share: codes, units, times, sources.

use std::collections::BTreeMap;

use record::CodeSystem;
use store::{Kind, Row};

use super::site::Sites;
use super::vocabulary::{Vocabulary, concept_id, system, text_of};
use super::whole_id;
use crate::cells::Table;
use crate::dates;
use crate::settings::OmopSource;

/// Vocabulary, sites and settings.
pub(super) struct Context<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) sites: &'a Sites,
    pub(super) condition_ends: bool,
    source_systems: BTreeMap<&'a str, CodeSystem>,
}

impl<'a> Context<'a> {
    pub(super) fn new(source: &'a OmopSource, vocabulary: &'a Vocabulary, sites: &'a Sites) -> Result<Self, String> {
        let mut source_systems = BTreeMap::new();
        for (table, name) in &source.source_vocabularies {
            let tables =
                ["condition_occurrence", "drug_exposure", "measurement", "observation", "procedure_occurrence"];
            if !tables.contains(&table.as_str()) {
                let near = crate::nearest::did_you_mean(table, tables);
                return Err(format!(
                    "`source_vocabularies` names the table `{table}`{near}; codes stand in {tables:?}"
                ));
            }
            source_systems.insert(table.as_str(), system(name));
        }
        Ok(Self { vocabulary, sites, condition_ends: source.condition_ends, source_systems })
    }

    /// The codes of an entry: the standard concept first, then what the source says, if that is another. `None` where
    /// neither says anything.
    fn codes(
        &self,
        table: &'static str,
        standard: Option<&str>,
        source: Option<&str>,
        source_value: Option<&str>,
    ) -> Option<String> {
        let id = |cell: Option<&str>| cell.and_then(concept_id).filter(|id| *id != 0);
        let (standard, source) = (id(standard), id(source));
        let known = |id: Option<u32>| id.and_then(|id| self.vocabulary.code(id));
        let (standard_text, source_text) = (known(standard), known(source).filter(|_| source != standard));
        let mut codes = String::new();
        for text in [standard_text, source_text].into_iter().flatten() {
            if !codes.is_empty() {
                codes.push('\n');
            }
            codes.push_str(text);
        }
        if source_text.is_none()
            && let Some(value) = source_value
            && !codes.split('\n').any(|line| is_code_of(line, value))
            && !value.contains(' ')
        {
            // A code that no concept stands for.
            if !codes.is_empty() {
                codes.push('\n');
            }
            codes.push_str(&self.source_code(table, value));
        }
        if codes.is_empty()
            && let Some(id) = standard.or(source)
        {
            codes = text_of(CodeSystem::Other("urn:omop:concept".into()), &id.to_string(), None);
        }
        (!codes.is_empty()).then_some(codes)
    }

    fn source_code(&self, table: &'static str, value: &str) -> String {
        let system = match self.source_systems.get(table) {
            Some(system) => system.clone(),
            None if is_loinc(value) => CodeSystem::Loinc,
            // Without a vocabulary it is a code of this source's own.
            None => CodeSystem::Other(format!("urn:omop:source:{table}").into()),
        };
        text_of(system, value, None)
    }

    /// Sets what an entry is: its codes, or the source's words where there is no code.
    pub(super) fn set_codes(
        &self,
        row: &mut Row,
        table: &'static str,
        standard: Option<&str>,
        source: Option<&str>,
        source_value: Option<&str>,
    ) -> Result<(), &'static str> {
        row.codes = self.codes(table, standard, source, source_value);
        if row.codes.is_none() {
            row.text = source_value.map(str::to_owned);
        }
        if row.codes.is_none() && row.text.is_none() {
            return Err("no code: neither a concept nor a source value");
        }
        Ok(())
    }

    /// The answer that a concept is, as codes.
    pub(super) fn answer(&self, concept: Option<&str>) -> Option<String> {
        let id = concept.and_then(concept_id).filter(|id| *id != 0)?;
        let text = self.vocabulary.code(id).map(str::to_owned);
        Some(text.unwrap_or_else(|| text_of(CodeSystem::Other("urn:omop:concept".into()), &id.to_string(), None)))
    }

    /// The unit: that of the concept in UCUM, else as the source writes it.
    pub(super) fn unit(&self, concept: Option<&str>, source_value: Option<&str>) -> Option<String> {
        let of_concept = concept.and_then(concept_id).and_then(|id| self.vocabulary.unit(id));
        of_concept.or(source_value).map(str::to_owned)
    }
}

/// Whether a line of codes has this code.
fn is_code_of(line: &str, code: &str) -> bool {
    let mut parts = line.split('|');
    parts.next();
    parts.next() == Some(code)
}

/// Whether a text has the form and the check digit of a LOINC code.
fn is_loinc(text: &str) -> bool {
    let Some((number, check)) = text.split_once('-') else { return false };
    if !(1..=7).contains(&number.len()) || check.len() != 1 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return false;
    }
    // Modulus 10 (Luhn): every second digit from the right is doubled.
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    check.parse() == Ok((10 - sum % 10) % 10)
}

/// A row of a kind with its source, such as `measurement/17`.
pub(super) fn row(kind: Kind, table: &str, id: Option<&str>, cells: &Table<'_>) -> Row {
    let source = match id {
        Some(id) => [table, "/", whole_id(id)].concat(),
        None => format!("{table}/line {}", cells.line()),
    };
    Row { source: Some(source), ..Row::new(kind) }
}

/// The time of an event: its date, with the time of day where that is stated for the same date.
pub(super) fn moment(date: Option<&str>, time: Option<&str>) -> Result<Option<String>, ()> {
    let read = |text: &str| dates::moment(text).ok_or(());
    match (date, time) {
        (None, None) => Ok(None),
        (Some(date), None) => read(date).map(Some),
        (None, Some(time)) => read(time).map(Some),
        (Some(date), Some(time)) => {
            let date = read(date)?;
            let day = date.get(..10).unwrap_or(&date);
            // The date is what the CDM requires; a time that cannot be read, or is another day's, adds nothing.
            Ok(Some(read(time).ok().filter(|time| time.starts_with(day)).unwrap_or(date)))
        }
    }
}

/// The time at which something must have begun.
pub(super) fn start(date: Option<&str>, time: Option<&str>) -> Result<Option<String>, &'static str> {
    match moment(date, time) {
        Ok(Some(moment)) => Ok(Some(moment)),
        Ok(None) => Err("no start date"),
        Err(()) => Err("a start date that is no date (year-month-day)"),
    }
}

/// The time at which something ended, if it did.
pub(super) fn end(date: Option<&str>, time: Option<&str>) -> Result<Option<String>, &'static str> {
    moment(date, time).map_err(|()| "an end date that is no date (year-month-day)")
}

/// A number.
pub(super) fn number(cell: Option<&str>) -> Result<Option<f64>, &'static str> {
    let Some(cell) = cell else { return Ok(None) };
    let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
    number.map(Some).ok_or("a number that is none")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loinc_codes_have_check_digits() {
        for code in ["2160-0", "4548-4", "8480-6", "72166-2", "29463-7", "1975-2"] {
            assert!(is_loinc(code), "{code}");
        }
        for code in ["2160-1", "E11.9", "2160", "-1", "12-34", "2160-0x"] {
            assert!(!is_loinc(code), "{code}");
        }
    }

    #[test]
    fn a_time_of_another_day_adds_nothing() {
        let moment = |date, time| moment(date, time).unwrap();
        assert_eq!(moment(Some("2020-01-02"), Some("2020-01-02 10:00:00")).as_deref(), Some("2020-01-02T10:00:00"));
        assert_eq!(moment(Some("2020-01-02"), Some("2020-01-03 10:00:00")).as_deref(), Some("2020-01-02"));
        assert_eq!(moment(Some("2020-01-02"), Some("x")).as_deref(), Some("2020-01-02"));
        assert_eq!(moment(None, Some("2020-01-02 00:00:00")).as_deref(), Some("2020-01-02"));
        assert!(start(Some("02/01/2020"), None).is_err() && start(None, None).is_err());
    }
}
