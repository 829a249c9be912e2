//! Patients that can be measured, and who is left out.

use std::collections::{BTreeMap, BTreeSet};

use assess::{Bundle, CheckKind, GateCheck, GateVerdict, InputUse, RowAnswer, SiteApplicability, SiteTally};
use jiff::civil::Date;
use language::messages;
use record::Record;

use crate::outcome::Outcome;
use crate::report::ExclusionReason;
use crate::tally::Tally;

/// What was gathered of all patients.
#[derive(Debug)]
pub(crate) struct Gathered<'a> {
    bundle: &'a Bundle,
    output: &'a str,
    sex_at: Option<usize>,
    age_at: Option<usize>,
    has_ranges: bool,
    /// What is counted of all, whoever has an outcome.
    pub(crate) site: SiteTally<'a>,
    subjects: BTreeSet<String>,
    /// Names of inputs for which a table has no column.
    pub(crate) not_given: Vec<String>,
    /// The model's values.
    pub(crate) values: Vec<f64>,
    /// The bundle's ranges around them; NaN where one has none, empty where the bundle reports none.
    pub(crate) ranges: Vec<[f64; 2]>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) sexes: Vec<String>,
    pub(crate) ages: Vec<Option<f64>>,
    /// By column, then by patient.
    pub(crate) groups: Vec<(String, Vec<String>)>,
    pub(crate) tally: Tally,
    pub(crate) read: usize,
    /// Values that were not used, by input.
    pub(crate) implausible: BTreeMap<String, usize>,
    /// Patients beyond the first with the same identifier.
    pub(crate) repeated: usize,
}

/// One patient beside the row of inputs.
#[derive(Debug, Default)]
pub(crate) struct Beside<'a> {
    pub(crate) sex: Option<&'a str>,
    pub(crate) age: Option<f64>,
    pub(crate) groups: Vec<&'a str>,
    pub(crate) subject: Option<&'a str>,
    pub(crate) line: Option<u64>,
    /// Inputs whose value was not used because no living patient can have it.
    pub(crate) implausible: Vec<usize>,
}

impl<'a> Gathered<'a> {
    /// Nobody yet; `columns` are those of further groups.
    pub(crate) fn new(bundle: &'a Bundle, output: &'a str, columns: &[String]) -> Self {
        let position = |of: &[&str]| bundle.features().inputs().iter().position(|i| of.contains(&i.of.as_str()));
        Self {
            bundle,
            output,
            sex_at: position(&["sex"]),
            age_at: position(&["age", "age_completed", "age_julian"]),
            has_ranges: bundle.range_about(output).is_some(),
            site: SiteTally::new(bundle),
            subjects: BTreeSet::new(),
            not_given: vec![],
            values: vec![],
            ranges: vec![],
            outcomes: vec![],
            sexes: vec![],
            ages: vec![],
            groups: columns.iter().map(|column| (column.clone(), vec![])).collect(),
            tally: Tally::default(),
            read: 0,
            implausible: BTreeMap::new(),
            repeated: 0,
        }
    }

    /// What the model says of a row.
    pub(crate) fn answer(&self, row: &[f64]) -> RowAnswer {
        self.bundle.answer_row(self.output, row)
    }

    /// What the model says of a record, and the row of inputs in it.
    pub(crate) fn answer_record(&self, record: &Record, as_of: Date) -> (Vec<f64>, RowAnswer) {
        self.bundle.answer_record(self.output, record, as_of)
    }

    /// Takes one patient in, or counts why not.
    pub(crate) fn take(&mut self, row: &[f64], answer: &RowAnswer, outcome: Outcome, beside: &Beside<'_>) {
        let inputs = self.bundle.features().inputs();
        let label = |at: usize| inputs.get(at).map_or("", |input| self.bundle.features().label(input));
        for at in &beside.implausible {
            *self.implausible.entry(label(*at).to_owned()).or_default() += 1;
        }
        let value = match answer {
            RowAnswer::Value(value) => *value,
            RowAnswer::Refused(because) => {
                self.tally.add(ExclusionReason::Refused, without_numbers(because), beside.line);
                return;
            }
            RowAnswer::Missing(missing) => {
                // Where a needed value was thrown away, that is the reason.
                let thrown = missing.iter().find(|at| beside.implausible.contains(at));
                let reason =
                    if thrown.is_some() { ExclusionReason::Implausible } else { ExclusionReason::MissingInputs };
                let first = label(thrown.or(missing.first()).copied().unwrap_or(usize::MAX));
                let because = match thrown {
                    Some(_) => messages::validation_impossible(first),
                    None => messages::validation_missing(first),
                };
                self.tally.add(reason, because, beside.line);
                return;
            }
            RowAnswer::NoValue => {
                self.tally.add(ExclusionReason::NoValue, messages::validation_no_equation(), beside.line);
                return;
            }
        };
        if let Some(subject) = beside.subject.filter(|subject| !subject.is_empty()) {
            self.repeated += usize::from(!self.subjects.insert(subject.to_owned()));
        }
        self.values.push(value);
        if self.has_ranges {
            self.ranges.push(self.bundle.range_of_row(self.output, row, value).unwrap_or([f64::NAN; 2]));
        }
        self.outcomes.push(outcome);
        let known = |at: Option<usize>| at.and_then(|at| row.get(at)).copied().filter(|v| !v.is_nan());
        let sex = known(self.sex_at).map(|sex| if sex == 0.0 { "female" } else { "male" });
        self.sexes.push(sex.or(beside.sex).unwrap_or_default().to_owned());
        self.ages.push(known(self.age_at).or(beside.age));
        for ((_, values), value) in self.groups.iter_mut().zip(&beside.groups) {
            values.push((*value).trim().to_owned());
        }
    }

    /// Whether the model should be believed at the site. What a table has no column for is missing in the table, not at
    /// the site: it is no finding.
    pub(crate) fn applicability(&self) -> SiteApplicability {
        let mut site = self.site.finish();
        let is_of_table = |check: &GateCheck| {
            check.kind == CheckKind::Missingness
                && !check.inputs.is_empty()
                && check.inputs.iter().all(|input| self.not_given.contains(input))
        };
        if site.checks.iter().any(is_of_table) {
            site.checks.retain(|check| !is_of_table(check));
            site.verdict = site.checks.iter().map(|check| check.verdict).max().unwrap_or(GateVerdict::NotReported);
        }
        site
    }

    /// Inputs of rules that are missing throughout are not checked; `given` says which inputs the files hold.
    pub(crate) fn unchecked(&self, given: impl Fn(usize) -> bool) -> Vec<String> {
        let features = self.bundle.features();
        let uses = self.bundle.uses(self.output);
        let open = features
            .inputs()
            .iter()
            .zip(uses)
            .enumerate()
            .filter(|(at, (_, used))| *used == InputUse::Rule && !given(*at));
        open.map(|(_, (input, _))| features.label(input).to_owned()).collect()
    }
}

/// Stand for the variables of a message; no sentence holds them.
const MARKS: [&str; 5] = ["\u{1}", "\u{2}", "\u{3}", "\u{4}", "\u{5}"];

/// A refusal by a range names the patient's own value: without it, it is the same sentence for all.
fn without_numbers(because: &str) -> String {
    let [a, b, c, d, e] = MARKS;
    if let Some([label, _, low, high, _]) = variables(&messages::assess_refused_range(a, b, c, d), because) {
        return messages::validation_outside_range(label, low, high);
    }
    match variables(&messages::assess_dose_refused(a, b, c, d, e), because) {
        Some([_, unit, low, high, source]) => messages::validation_dose_outside(low, high, unit, source),
        None => because.to_owned(),
    }
}

/// What stands in a sentence for each mark of its shape, in any language; `None` where it is another sentence.
fn variables<'a>(shape: &str, sentence: &'a str) -> Option<[&'a str; MARKS.len()]> {
    let is_mark = |c: char| MARKS.iter().any(|mark| mark.starts_with(c));
    let (mut found, mut open, mut rest) = ([""; MARKS.len()], None, sentence);
    for piece in shape.split_inclusive(is_mark) {
        let words = piece.trim_end_matches(is_mark);
        let next = MARKS.iter().position(|mark| piece.ends_with(mark));
        let at = match (open, next) {
            (None, _) => rest.starts_with(words).then_some(0)?,
            (Some(_), Some(_)) => rest.find(words)?,
            (Some(_), None) => rest.ends_with(words).then(|| rest.len() - words.len())?,
        };
        let (value, after) = rest.split_at(at);
        if let Some(mark) = open {
            found[mark] = value;
        }
        (open, rest) = (next, after.get(words.len()..)?);
    }
    if let Some(mark) = open {
        found[mark] = rest;
        rest = "";
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patients_own_number_leaves_the_reason() {
        let said = "Age is 17.2 years; the model holds from 21 to 82 years.";
        assert_eq!(without_numbers(said), "Age is outside the range from 21 to 82 years.");
        let said =
            "The dose would come out as 3.8 mg a week; only doses from 4 to 84 mg a week were studied. In adults.";
        let kept = "The dose would be outside the range: only doses from 4 to 84 mg a week were studied. In adults.";
        assert_eq!(without_numbers(said), kept);
        assert_eq!(without_numbers("A liver transplant is recorded."), "A liver transplant is recorded.");
    }
}
