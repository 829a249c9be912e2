//! The gate over many records of one site: one record without a diagnosis says nothing, a hundred without it do.
//!
//! Only patients for whom the model was made, and whom it would answer, are counted: its training data had no others. A finding needs both: that chance does not explain it, by an exact
//! test of which the number of comparisons is taken off, and that it is large enough to matter.

mod finish;
pub mod note;

use std::collections::BTreeMap;

use features::definition::Kind;
use jiff::civil::Date;
use record::Record;

use super::lists::List;
use super::note::GateVerdict;
use super::range::central;
use super::unreadable::Unreadable;
use super::{joint, units, unreadable, usual};
use crate::bundle::{Bundle, Output};
use crate::population;
pub use note::{SiteApplicability, SiteConcept, SiteInput};

/// With fewer patients than this nothing is said of a site.
pub const FEWEST_PATIENTS: u32 = 20;

/// Holds a site's records against what the model knows, each as it stood on `as_of`.
#[must_use]
pub fn gate(bundle: &Bundle, records: &[&Record], as_of: Date) -> SiteApplicability {
    let mut tally = SiteTally::new(bundle);
    records.iter().for_each(|record| tally.add(record, as_of));
    tally.finish()
}

/// Counts over a site's records: no record and no row of numbers is kept.
#[derive(Debug, Clone)]
pub struct SiteTally<'a> {
    bundle: &'a Bundle,
    records: u32,
    patients: u32,
    /// By concept: patients with an entry.
    seen: BTreeMap<String, u32>,
    /// Patients of whom entries were looked at, not only inputs.
    charts: u32,
    /// By list: entries, and those that no program can read.
    unreadable: BTreeMap<List, [u64; 2]>,
    /// By concept: readings, and those that are unusable for their unit or size.
    readings: BTreeMap<String, [u64; 2]>,
    inputs: Vec<InputTally>,
    /// Patients who could be compared by all inputs together, those whom that check cautions, and those it refuses.
    joint: [u32; 3],
}

#[derive(Debug, Clone, Copy, Default)]
struct InputTally {
    missing: u32,
    below: u32,
    above: u32,
}

impl<'a> SiteTally<'a> {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(bundle: &'a Bundle) -> Self {
        Self {
            bundle,
            records: 0,
            patients: 0,
            seen: BTreeMap::new(),
            charts: 0,
            unreadable: BTreeMap::new(),
            readings: BTreeMap::new(),
            inputs: vec![InputTally::default(); bundle.features.inputs().len()],
            joint: [0; 3],
        }
    }

    /// Counts a record as it stood on `as_of`, where the model was made for the patient.
    pub fn add(&mut self, record: &Record, as_of: Date) {
        let values = self.bundle.features.row(record, as_of, &[]);
        let refusals = population::patient_refusals(record, self.bundle, &values, as_of);
        let row: Vec<f64> = values.iter().map(|value| value.value).collect();
        if !refusals.is_empty() || !self.add_row(&row) {
            self.records += u32::from(!refusals.is_empty());
            return;
        }
        self.charts += 1;
        if let Some(source) = &self.bundle.applicability {
            for concept in usual::expected(source, self.bundle, record, as_of) {
                *self.seen.entry(concept.name.to_owned()).or_default() += u32::from(concept.is_here);
            }
        }
        for Unreadable { list, entries, unreadable, .. } in unreadable::tally(record, self.bundle, as_of) {
            let sums = self.unreadable.entry(list).or_default();
            *sums = [sums[0] + entries, sums[1] + unreadable];
        }
        let concepts = self.bundle.features.concepts().iter();
        for concept in concepts.filter(|concept| matches!(concept.kind, Kind::Quantity(_))) {
            let found = self.bundle.features.measured(concept, record, as_of);
            let unusable = found.iter().filter(|reading| units::is_of_unit(reading)).count();
            let sums = self.readings.entry(concept.name.clone()).or_default();
            *sums = [sums[0] + found.len() as u64, sums[1] + unusable as u64];
        }
    }

    /// Counts a row of inputs alone, in the order of the bundle's inputs, as a table has them; whether the model was made for
    /// such a patient. Its charts' words and units stay unknown.
    pub fn add_row(&mut self, row: &[f64]) -> bool {
        self.records += 1;
        let bundle = self.bundle;
        let outputs = bundle.equation(row).map_or(&[][..], |equation| &equation.outputs);
        let inputs = bundle.features.inputs();
        let has =
            |at: &usize| inputs.get(*at).zip(row.get(*at)).is_some_and(|(i, value)| i.optional || !value.is_nan());
        let answers = |output: &Output| output.inputs.iter().all(has);
        // An output that refuses leaves others that answer. Whether the model offers itself decides nothing here: that goes by
        // findings, and the training data held those without them, too.
        let is_of = |output: &Output| answers(output) && population::refusals(bundle, output, row).is_empty();
        if !outputs.iter().any(is_of) {
            return false;
        }
        self.patients += 1;
        let source = bundle.applicability.as_ref();
        for ((input, value), tally) in bundle.features.inputs().iter().zip(row).zip(&mut self.inputs) {
            let distribution = source.and_then(|source| source.inputs.get(&input.name)?.distribution.as_ref());
            let [low, high] = distribution.and_then(central).unwrap_or([f64::NEG_INFINITY, f64::INFINITY]);
            tally.missing += u32::from(value.is_nan());
            tally.below += u32::from(*value < low);
            tally.above += u32::from(*value > high);
        }
        if let Some((source, joint)) = source.and_then(|source| Some((source, source.joint.as_ref()?)))
            && let Some(distance) = joint::distance(source, joint, &bundle.features, row)
        {
            let verdict = joint::verdict(joint, distance.tail);
            self.joint[0] += 1;
            self.joint[1] += u32::from(verdict >= GateVerdict::Caution);
            self.joint[2] += u32::from(verdict == GateVerdict::Refuse);
        }
        true
    }
}
