//! What a model and its gate say of charts whose codes were changed.

use assess::applicability::of_record;
use assess::applicability::site::SiteTally;
use assess::{Bundle, CheckKind, GateVerdict, RowAnswer};
use evaluate::{Cases, ranking};
use serde::Serialize;
use store::in_parallel;

use super::codes::{Hit, Way};
use super::people::Person;

/// One setting of the experiment, measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Measured {
    pub(crate) way: Way,
    /// The share of distinct codes that was asked for.
    pub(crate) share: f64,
    pub(crate) repetition: u64,
    /// How many codes that were.
    pub(crate) codes: usize,
    /// Area under the ROC curve of what the model says, absent inputs of yes and no taken as no; nobody is left out.
    pub(crate) auroc: Option<f64>,
    /// Of patients drawn, the share whom the gate cautions, and the share whom it refuses; whom the model's own rules of
    /// population concern is not counted by them.
    pub(crate) cautioned: f64,
    pub(crate) refused: f64,
    /// Share of patients drawn whom the model does not answer because inputs are missing.
    pub(crate) missing: f64,
    /// The gate's verdict on all patients drawn together.
    pub(crate) site: GateVerdict,
    /// The checks by which it is so.
    pub(crate) site_checks: Vec<CheckKind>,
}

/// What is asked of each patient.
pub(crate) struct Asked<'a> {
    pub(crate) bundle: &'a Bundle,
    pub(crate) output: &'a str,
    pub(crate) people: &'a [Person],
    pub(crate) threads: usize,
}

/// What one patient's chart gives.
struct Said {
    value: Option<f64>,
    is_missing: bool,
    verdict: GateVerdict,
}

impl Asked<'_> {
    /// Changes all charts and measures.
    pub(crate) fn measured(&self, hit: &Hit, way: Way, share: f64, repetition: u64) -> Measured {
        let all = 0..self.people.len();
        let said = in_parallel(self.threads, all.len(), |at| {
            let person = &self.people[at];
            let record = hit.applied(&person.record);
            Ok::<_, std::convert::Infallible>((self.said(&record, person), record))
        });
        let said = said.unwrap_or_default();
        let mut tally = SiteTally::new(self.bundle);
        let mut cases = Cases { predictions: vec![], outcomes: vec![], weights: vec![], follow_up: None };
        let (mut drawn, mut counts) = (0_u32, [0_u32; 3]);
        for ((said, record), person) in said.iter().zip(self.people) {
            if let Some((value, outcome)) = said.value.zip(person.outcome) {
                cases.predictions.push(value);
                cases.outcomes.push(outcome);
                cases.weights.push(1.0);
            }
            if person.is_drawn {
                drawn += 1;
                counts[0] += u32::from(said.verdict == GateVerdict::Caution);
                counts[1] += u32::from(said.verdict == GateVerdict::Refuse);
                counts[2] += u32::from(said.is_missing);
                tally.add(record, person.as_of);
            }
        }
        let share_of = |count: u32| f64::from(count) / f64::from(drawn.max(1));
        let site = tally.finish();
        let by = |check: &&assess::GateCheck| check.verdict == site.verdict && site.verdict > GateVerdict::Score;
        Measured {
            way,
            share,
            repetition,
            codes: hit.count(),
            auroc: ranking("risk", &cases, &[]).ok().map(|ranking| ranking.auroc.estimate.value),
            cautioned: share_of(counts[0]),
            refused: share_of(counts[1]),
            missing: share_of(counts[2]),
            site: site.verdict,
            site_checks: site.checks.iter().filter(by).map(|check| check.kind).collect(),
        }
    }

    fn said(&self, record: &record::Record, person: &Person) -> Said {
        let bundle = self.bundle;
        let mut row: Vec<f64> = bundle.features().row(record, person.as_of, &[]).iter().map(|v| v.value).collect();
        let is_missing = matches!(bundle.answer_row(self.output, &row), RowAnswer::Missing(_));
        // A program without a gate takes for a no what it does not find.
        for (value, input) in row.iter_mut().zip(bundle.features().inputs()) {
            if value.is_nan() && bundle.features().is_presence(input) {
                *value = 0.0;
            }
        }
        let value = match bundle.answer_row(self.output, &row) {
            RowAnswer::Value(value) => Some(value),
            _ => None,
        };
        let (gate, _) = of_record(record, bundle, person.as_of, true);
        let of_data = gate.checks.iter().filter(|check| check.kind != CheckKind::Population);
        let verdict = of_data.map(|check| check.verdict).max().unwrap_or(GateVerdict::NotReported);
        Said { value, is_missing, verdict }
    }
}
