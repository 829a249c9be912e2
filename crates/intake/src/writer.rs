//! What a resource needs to write itself into the record of its subject.

use language::messages;
use record::{Concept, Medication, Moment, Record, Severity, Source, Standing};

use crate::chart::{AwaitedMedication, Chart, Parent, Place, contained_address};
use crate::fhir::datatypes::{ReferenceJson, When};
use crate::fhir::reference::{Target, target};
use crate::fhir::resource::{Raws, Resource};
use crate::fhir::version::Version;
use crate::problems::Owner;
use crate::seen;

/// A drug as an entry names it.
pub(crate) struct Drug {
    pub(crate) concept: Concept,
    /// The key of the resource that says which drug it is.
    pub(crate) awaited: Option<String>,
}

/// Writes one entry into the record of its subject.
pub(crate) struct Writer<'w, 'a> {
    pub(crate) chart: &'w mut Chart<'a>,
    pub(crate) place: &'w Place<'w>,
    pub(crate) bucket: usize,
    pub(crate) source: Source,
    pub(crate) cap: &'w Standing,
}

impl Writer<'_, '_> {
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    pub(crate) fn record(&mut self) -> &mut Record {
        &mut self.chart.buckets[self.bucket].record
    }

    pub(crate) fn problem(&mut self, severity: Severity, code: &'static str, message: impl FnOnce(&str) -> String) {
        let source = &self.source;
        self.chart.problems.add(Owner::Bucket(self.bucket), severity, code, Some(source), || message(&source.name));
    }

    pub(crate) fn saw_version(&mut self, version: Version) {
        self.chart.saw_version(version);
    }

    /// The moment, or a problem where the text is no date: `invalid` says so of the entry.
    pub(crate) fn moment(&mut self, when: When, invalid: fn(&str) -> String) -> Option<Moment> {
        match when {
            When::At(moment) => Some(moment),
            When::Unknown => None,
            When::Invalid => {
                self.problem(Severity::Warning, "date-invalid", invalid);
                None
            }
        }
    }

    /// The standing, no better than what the containing report allows.
    pub(crate) fn capped(&self, own: Standing) -> Standing {
        match (&own, self.cap) {
            (Standing::Excluded(_), _) | (_, Standing::Counts) => own,
            (_, cap @ Standing::Excluded(_)) => cap.clone(),
            (Standing::Counts, cap) => cap.clone(),
            _ => own,
        }
    }

    /// The code, or a problem where there is none.
    pub(crate) fn required_code(&mut self, code: Concept) -> Concept {
        if code == Concept::default() {
            self.problem(Severity::Note, "no-code", messages::intake_no_code);
        }
        code
    }

    /// The key under which the target of a reference will be known, where it can be.
    pub(crate) fn reference_key(&self, reference: &ReferenceJson<'_>) -> Option<String> {
        match target(reference.reference.get()?, self.place.base) {
            Target::Contained(id) => {
                let parent = self.place.parent.map_or(self.source.name.as_str(), |p| p.name);
                Some(contained_address(self.place, parent, id))
            }
            Target::Literal { kind: "", id, .. } => Some(format!("Medication/{id}")),
            Target::Literal { kind, id, .. } => Some(format!("{kind}/{id}")),
            Target::Address(address) => Some(address.to_owned()),
            Target::Identifier { .. } | Target::Unusable => None,
        }
    }

    pub(crate) fn add_medication(&mut self, medication: Medication, awaited: Option<String>) {
        let index = self.record().medications.len();
        self.record().medications.push(medication);
        if let Some(key) = awaited {
            self.chart.awaited_medications.push(AwaitedMedication { bucket: self.bucket, index, key });
        }
    }

    /// Reads the results that a report contains, no better than the report itself.
    pub(crate) fn read_contained_results(&mut self, contained: &Raws<'_>, standing: &Standing) {
        let name = self.source.name.clone();
        let parent = Parent { name: &name, bucket: self.bucket, standing };
        self.chart.take_contained(contained, self.place, parent, |r| matches!(r, Resource::Observation(_)));
    }

    /// Remembers the results that a report refers to.
    pub(crate) fn await_results(&mut self, results: &[ReferenceJson<'_>]) {
        let keys: Vec<u64> = results
            .iter()
            .filter(|r| !r.reference.get().is_some_and(|r| r.starts_with('#')))
            .filter_map(|r| self.reference_key(r).map(|key| seen::hash_of(key.as_bytes())))
            .collect();
        if !keys.is_empty() {
            self.chart.awaited_results.push((self.bucket, self.source.clone(), keys));
        }
    }
}
