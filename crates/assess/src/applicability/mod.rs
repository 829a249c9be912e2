//! Whether a model should be believed for a record: held against what its training data, or its paper, know.
//!
//! One check a file; each answers with sentences and with what it held the record against. What a source does not report is
//! "not reported" and changes nothing.

mod checked;
mod cholesky;
pub mod columns;
mod deaf;
mod distributions;
mod finding;
pub mod history;
pub mod joint;
mod lists;
mod loinc;
mod missingness;
mod near_miss;
pub mod note;
mod period;
mod population_check;
mod range;
pub mod site;
pub mod source;
mod units;
mod unreadable;
mod usual;
mod weights;

pub(crate) use checked::check_source;

use features::FeatureValue;
use jiff::civil::Date;
use record::Record;

use crate::bundle::{Bundle, Equation, Output, is_true};
use crate::population;
use finding::{Asked, Checked, Finding, checked};
use note::{Applicability, CheckKind, GateVerdict};

/// What the gate says of a record, and what follows for each output.
pub(crate) struct Gate {
    pub(crate) note: Applicability,
    /// All but the population's, which outputs have of their own.
    findings: Vec<Finding>,
}

/// The gate alone, without scores and reasons: whether the model should be believed for a record as it stood on `as_of`, and
/// why it would not offer itself unasked, where it would not. Such a model refuses unless it was `asked` for.
#[must_use]
pub fn of_record(record: &Record, bundle: &Bundle, as_of: Date, asked: bool) -> (Applicability, Option<String>) {
    let values = bundle.features.row(record, as_of, &[]);
    let row: Vec<f64> = values.iter().map(|value| value.value).collect();
    let mut refusals = population::patient_refusals(record, bundle, &values, as_of);
    let declined = bundle.offer.as_ref().filter(|offer| !asked && !is_true(offer.when.evaluate(&row)));
    refusals.extend(declined.map(|offer| offer.because.clone()));
    let before = Before { record, bundle, values: &values, as_of, equation: bundle.equation(&row) };
    let gate = gate(&before, &refusals, &population::patient_cautions(record));
    (gate.note, declined.map(|offer| offer.because.clone()))
}

/// What stands with a model before the gate is asked.
pub(crate) struct Before<'a> {
    pub(crate) record: &'a Record,
    pub(crate) bundle: &'a Bundle,
    pub(crate) values: &'a [FeatureValue],
    pub(crate) as_of: Date,
    pub(crate) equation: Option<&'a Equation>,
}

/// Holds a record against what the model knows. `refusals` and `cautions` are those that hold for every output already:
/// because of who the patient is, and of what is left of the record.
pub(crate) fn gate(before: &Before<'_>, refusals: &[String], cautions: &[String]) -> Gate {
    let Before { record, bundle, values, as_of, equation } = *before;
    let row = values.iter().map(|value| value.value).collect();
    let source = bundle.applicability.as_ref();
    let asked = Asked { record, bundle, values, row, as_of, equation, source };
    let population = checked(CheckKind::Population, vec![population_check::part(&asked, refusals, cautions)]);
    let others = [
        checked(CheckKind::Vocabulary, vocabulary(&asked)),
        checked(CheckKind::Units, vec![units::part(&asked), loinc::part(&asked)]),
        checked(CheckKind::History, vec![history::check(&asked)]),
        checked(CheckKind::Range, vec![range::check(&asked)]),
        checked(CheckKind::Joint, vec![joint::check(&asked)]),
        checked(CheckKind::Missingness, vec![missingness::check(&asked)]),
        checked(CheckKind::Period, vec![period::check(&asked)]),
    ];
    let mut checks = vec![population.check];
    let mut findings = vec![];
    for Checked { check, findings: found } in others {
        checks.push(check);
        findings.extend(found);
    }
    let verdict = checks.iter().map(|check| check.verdict).max().unwrap_or(GateVerdict::NotReported);
    Gate { note: Applicability { verdict, checks }, findings }
}

/// The parts of the vocabulary's check. They stand on the model's own concepts, so that it says something of every model;
/// what needs the training data is not reported where there are none.
fn vocabulary(asked: &Asked<'_>) -> Vec<finding::Part> {
    let (deaf, unreadable) = (deaf::part(asked), unreadable::part(asked));
    vec![deaf, unreadable, usual::part(asked), near_miss::part(asked)]
}

impl Gate {
    /// Adds why no output may be answered.
    pub(crate) fn refusals(&self, said: &mut Vec<String>) {
        self.findings.iter().filter(|finding| finding.verdict == GateVerdict::Refuse).for_each(|one| say(one, said));
    }

    /// Adds what calls for caution with an output: a finding about inputs concerns the outputs that read them.
    pub(crate) fn cautions(&self, bundle: &Bundle, output: &Output, said: &mut Vec<String>) {
        let reads = |name: &String| bundle.features.position(name).is_some_and(|at| output.inputs.contains(&at));
        let concerns = |finding: &&Finding| finding.inputs.is_empty() || finding.inputs.iter().any(reads);
        let cautions = self.findings.iter().filter(|finding| finding.verdict == GateVerdict::Caution);
        cautions.filter(concerns).for_each(|one| say(one, said));
    }
}

/// Adds a sentence that is not said already, by itself or as a part of another.
fn say(finding: &Finding, said: &mut Vec<String>) {
    if !said.iter().any(|sentence| sentence.contains(&finding.says)) {
        said.push(finding.says.clone());
    }
}
