//! Outside formats in, typed facts and problems out.
//!
//! Reads FHIR R4 JSON: Bundles of any type, single resources, arrays of resources, NDJSON, several files together. Each
//! entry is parsed on its own from the bytes it stands in, so that one broken entry is a problem with its position and
//! never a lost record. Patients are never mixed, and nothing that was left out is left out silently.

mod assemble;
mod chart;
mod entry_text;
mod fhir;
mod problems;
mod seen;
mod sha256;
mod sniff;
#[cfg(test)]
mod testing;
mod writer;

use std::collections::{BTreeMap, BTreeSet};

pub use entry_text::entry_text;
use record::{Problem, Record};
pub use sha256::sha256;

use crate::chart::Chart;
use crate::problems::Concern;

/// One file as it was dropped, opened or pasted.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The file's name. It may identify a patient, so it stands in no message; messages count files from 1.
    pub name: &'a str,
    /// The file's content.
    pub bytes: &'a [u8],
}

/// What was found in all inputs together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    /// One record per distinct patient, sorted by first appearance.
    pub records: Vec<Record>,
    /// What could not be used, and notes on what was understood.
    pub problems: Vec<Problem>,
    /// What each file was found to be, in the order of the inputs, such as `FHIR JSON, Bundle (collection)`.
    pub formats: Vec<String>,
    /// How many entries there were, by resource type.
    pub counts: Counts,
    /// Index of each file that could not be read, or that broke off.
    pub unreadable_files: Vec<u32>,
    problems_by_concern: BTreeMap<Concern, Vec<Problem>>,
}

impl Opened {
    /// The problems that concern the patient of `records[record_index]` or the input as a whole; never another
    /// patient's. Those of the whole input come first.
    #[must_use]
    pub fn problems_of(&self, record_index: usize) -> Vec<Problem> {
        [Concern::Input, Concern::Record(record_index)]
            .iter()
            .filter_map(|concern| self.problems_by_concern.get(concern))
            .flatten()
            .cloned()
            .collect()
    }
}

/// How many entries there were.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries read, by resource type.
    pub read: BTreeMap<String, u32>,
    /// Entries of types that no model here needs, by resource type.
    pub ignored: BTreeMap<String, u32>,
    /// Entries that could not be parsed.
    pub broken: u32,
    /// Entries that stood in the input more than once, counted beyond the first.
    pub duplicates: u32,
}

/// Reads all inputs as one collection. `progress` is told the share of the bytes read, from 0 to 1.
///
/// Never fails as a whole: what could not be read is a problem, and the rest stands.
pub fn open(inputs: &[Input<'_>], progress: &mut dyn FnMut(f64)) -> Opened {
    let mut chart = Chart::new(inputs);
    let total: usize = inputs.iter().map(|i| i.bytes.len()).sum();
    let mut done = 0_usize;
    let mut formats = Vec::with_capacity(inputs.len());
    let mut unreadable = BTreeSet::new();
    for (index, input) in inputs.iter().enumerate() {
        let file = u32::try_from(index).unwrap_or(u32::MAX);
        let mut tell = |at: usize| progress((done + at) as f64 / total.max(1) as f64);
        match sniff::file_kind(input.bytes) {
            sniff::FileKind::Json { start } => {
                formats.push(fhir::read_file(&mut chart, file, start, &mut tell));
            }
            sniff::FileKind::Other(refusal) => {
                chart.refuse_file(file, &refusal);
                unreadable.insert(file);
                formats.push(refusal.format.to_owned());
            }
        }
        done += input.bytes.len();
    }
    progress(1.0);
    unreadable.extend(chart.unreadable_files.iter());
    let counts = std::mem::take(&mut chart.counts);
    let (records, lists) = assemble::assemble(chart);
    Opened {
        records,
        problems: lists.of_all,
        formats,
        counts,
        unreadable_files: unreadable.into_iter().collect(),
        problems_by_concern: lists.by_concern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{PATIENT, bundle};

    /// Opens bytes and checks what must hold of any input whatever.
    fn open_anything(bytes: &[u8]) {
        let inputs = [Input { name: "", bytes }];
        let mut last = 0.0;
        let opened = open(&inputs, &mut |share| {
            assert!((0.0..=1.0).contains(&share) && share >= last, "{share} after {last}");
            last = share;
        });
        assert!(!opened.records.is_empty() || !opened.problems.is_empty(), "nothing, and nothing said");
        for source in opened.problems.iter().filter_map(|p| p.source.as_ref()) {
            assert!(source.start <= source.end && source.end <= bytes.len() as u64);
        }
        for observation in opened.records.iter().flat_map(|r| &r.observations) {
            assert!(entry_text(&observation.source, &inputs).is_some());
        }
    }

    fn sample() -> String {
        bundle(&[
            PATIENT,
            r##"{"resourceType":"Observation","id":"a","subject":{"reference":"Patient/p"},"component":[{"valueQuantity":{"value":-1.5e3}}]}"##,
            r##"{"id":"m","resourceType":"MedicationRequest","subject":{"reference":"Patient/p"},
                "contained":[{"resourceType":"Medication","id":"d","code":{"text":"\\"é\\u00e9"}}],"medicationReference":{"reference":"#d"}}"##,
            &bundle(&[r#"{"resourceType":"Condition","subject":{"reference":"urn:uuid:1"},"abatementBoolean":true}"#]),
        ])
    }

    #[test]
    fn no_cut_and_no_changed_byte_does_harm() {
        for text in [sample(), sample().replace(['\n', '\r'], " ").replace("},{\"resource\"", "}\n{\"resource\"")] {
            let bytes = text.as_bytes();
            for cut in 0..bytes.len() {
                open_anything(&bytes[..cut]);
                open_anything(&bytes[cut..]);
            }
            for at in 0..bytes.len() {
                for change in [b'"', b'{', b'}', b'[', b']', b',', b':', b'\\', b'\n', b'0', b'-', 0, 0xFF] {
                    let mut changed = bytes.to_vec();
                    changed[at] = change;
                    open_anything(&changed);
                }
            }
        }
    }
}
