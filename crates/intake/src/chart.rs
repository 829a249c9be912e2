//! What has been read so far: entries gathered by whom they say they are about, patients, drugs, problems.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use record::{Concept, Patient, Record, Severity, Source, Standing};

use crate::fhir::datatypes::When;
use crate::fhir::reference::{Target, target};
use crate::fhir::resource::{Entry, Head, Raws, Resource, resource_from_text};
use crate::fhir::resource_types::is_resource_type;
use crate::fhir::version::Version;
use crate::problems::Problems;
use crate::seen::{self, Comparison, Seen};
use crate::sniff::Refusal;
use crate::writer::Writer;
use crate::{Counts, Input};

/// Everything read so far.
pub(crate) struct Chart<'a> {
    pub(crate) inputs: &'a [Input<'a>],
    pub(crate) problems: Problems,
    pub(crate) counts: Counts,
    pub(crate) patients: Vec<PatientEntry>,
    pub(crate) buckets: Vec<Bucket>,
    bucket_by_key: HashMap<SubjectKey, usize>,
    last_bucket: Option<(String, String, usize)>,
    seen: Seen,
    addresses: HashSet<u64>,
    /// File and first byte of the entries that another version of theirs replaces.
    pub(crate) superseded: BTreeSet<(u32, u64)>,
    /// `Type/id` of what the input says was deleted.
    pub(crate) deleted: BTreeSet<String>,
    pub(crate) medications: HashMap<String, Concept>,
    pub(crate) awaited_medications: Vec<AwaitedMedication>,
    pub(crate) awaited_results: Vec<(Source, Vec<u64>)>,
    pub(crate) versions: BTreeMap<Version, u32>,
    /// Files that broke off, or of which an entry is lost that may have been part of a problem or drug list.
    pub(crate) incomplete_files: BTreeSet<u32>,
    pub(crate) unreadable_files: BTreeSet<u32>,
    files_with_patients: BTreeSet<u32>,
    /// Pages of search results, by file: its own address, and that of the next page.
    pub(crate) pages: Vec<Page>,
}

/// A page of search results.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) file: u32,
    pub(crate) own: Option<String>,
    pub(crate) next: Option<String>,
}

/// A Patient resource and what tells it from others.
#[derive(Debug)]
pub(crate) struct PatientEntry {
    pub(crate) patient: Patient,
    /// The server that it came from; empty where that is not known.
    pub(crate) base: String,
    /// Its `fullUrl`, or its place within another resource.
    pub(crate) address: String,
    pub(crate) identifiers: Vec<String>,
    pub(crate) family: Option<String>,
    pub(crate) gender: Option<String>,
    pub(crate) updated: Option<When>,
}

/// Entries that name the same subject in the same way.
#[derive(Debug)]
pub(crate) struct Bucket {
    pub(crate) key: SubjectKey,
    pub(crate) record: Record,
    pub(crate) first: Source,
}

/// How entries name their subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum SubjectKey {
    Literal {
        base: String,
        id: String,
    },
    /// A `fullUrl`, or the place of a contained resource.
    Address(String),
    Identifier(String),
}

/// A drug entry whose drug is another resource.
pub(crate) struct AwaitedMedication {
    pub(crate) bucket: usize,
    pub(crate) index: usize,
    pub(crate) key: String,
}

/// Where a resource stands in the input.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'p> {
    pub(crate) file: u32,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Counts the entries of the file from 1.
    pub(crate) number: u32,
    pub(crate) full_url: &'p str,
    /// The server that the `fullUrl` names; empty where it names none.
    pub(crate) base: &'p str,
    /// The resource that contains this one.
    pub(crate) parent: Option<Parent<'p>>,
}

/// What a contained resource takes from the one that contains it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parent<'p> {
    pub(crate) name: &'p str,
    pub(crate) bucket: usize,
    pub(crate) standing: &'p Standing,
}

impl<'a> Chart<'a> {
    pub(crate) fn new(inputs: &'a [Input<'a>]) -> Self {
        Self {
            inputs,
            problems: Problems::default(),
            counts: Counts::default(),
            patients: Vec::new(),
            buckets: Vec::new(),
            bucket_by_key: HashMap::new(),
            last_bucket: None,
            seen: Seen::default(),
            addresses: HashSet::new(),
            superseded: BTreeSet::new(),
            deleted: BTreeSet::new(),
            medications: HashMap::new(),
            awaited_medications: Vec::new(),
            awaited_results: Vec::new(),
            versions: BTreeMap::new(),
            incomplete_files: BTreeSet::new(),
            unreadable_files: BTreeSet::new(),
            files_with_patients: BTreeSet::new(),
            pages: Vec::new(),
        }
    }

    pub(crate) fn refuse_file(&mut self, file: u32, refusal: &Refusal) {
        self.unreadable_files.insert(file);
        self.problems.add(Severity::Error, refusal.code, Some(&Source { file, ..Source::default() }), || {
            format!("File {} is {}, not a FHIR record. {}", u64::from(file) + 1, refusal.format, refusal.advice)
        });
    }

    /// Takes in one resource.
    pub(crate) fn take(&mut self, resource: Resource<'_>, place: &Place<'_>) {
        match resource {
            Resource::Patient(json) => self.take_patient(&json, place),
            Resource::Medication(json) => self.take_medication(&json, place),
            Resource::Observation(json) => self.take_entry(&*json, place),
            Resource::Condition(json) => self.take_entry(&*json, place),
            Resource::MedicationRequest(json) => self.take_entry(&*json, place),
            Resource::MedicationStatement(json) => self.take_entry(&*json, place),
            Resource::MedicationAdministration(json) => self.take_entry(&*json, place),
            Resource::Procedure(json) => self.take_entry(&*json, place),
            Resource::Encounter(json) => self.take_entry(&*json, place),
            Resource::AllergyIntolerance(json) => self.take_entry(&*json, place),
            Resource::FamilyMemberHistory(json) => self.take_entry(&*json, place),
            Resource::Immunization(json) => self.take_entry(&*json, place),
            Resource::DiagnosticReport(json) => self.take_entry(&*json, place),
            Resource::Ignored(mut kind) => {
                if let Some(version) = Version::from_resource_type(&kind) {
                    self.saw_version(version);
                }
                if !is_resource_type(&kind) {
                    let source = Source {
                        file: place.file,
                        start: place.start as u64,
                        end: place.end as u64,
                        name: format!("Entry {}", place.number),
                    };
                    self.problems.add(Severity::Warning, "unknown-resource-type", Some(&source), || {
                        format!(
                            "Entry {} of file {} has a resourceType that FHIR does not have, and is not used.",
                            place.number,
                            u64::from(place.file) + 1
                        )
                    });
                    "unknown".clone_into(&mut kind);
                }
                *self.counts.ignored.entry(kind).or_default() += 1;
            }
            Resource::Container | Resource::Late(_) | Resource::Untyped => {}
        }
    }

    /// Notes that the input says a resource was deleted.
    pub(crate) fn delete(&mut self, url: &str) {
        if let Target::Literal { kind, id, .. } = target(url, "")
            && !kind.is_empty()
        {
            self.deleted.insert(format!("{kind}/{id}"));
        }
    }

    /// Whether a file may concern patients whose Patient resource stands in another.
    pub(crate) fn is_shared(&self, file: u32) -> bool {
        !self.files_with_patients.contains(&file)
    }

    pub(crate) fn saw_version(&mut self, version: Version) {
        *self.versions.entry(version).or_default() += 1;
    }

    fn take_patient(&mut self, json: &crate::fhir::patient::PatientJson<'_>, place: &Place<'_>) {
        let head = json.head_of();
        let source = source_of("Patient", &head, place);
        if self.is_repeated("Patient", &head, place, None, &source) == Repeat::Same {
            return;
        }
        self.count("Patient");
        if place.parent.is_none() {
            self.files_with_patients.insert(place.file);
        }
        self.note_profiles(&head);
        let address = match place.parent {
            Some(parent) => contained_address(place, parent.name, head.id.get().unwrap_or_default()),
            None => place.full_url.to_owned(),
        };
        json.write(self, place, address, source);
    }

    fn take_medication(&mut self, json: &crate::fhir::medication::MedicationJson<'_>, place: &Place<'_>) {
        let concept = crate::fhir::datatypes::concept(&json.code);
        match (place.parent, json.id.get()) {
            (Some(parent), Some(id)) => {
                self.medications.insert(contained_address(place, parent.name, id), concept);
                return;
            }
            (Some(_), None) => return,
            (None, id) => {
                if let Some(id) = id {
                    self.medications.entry(format!("Medication/{id}")).or_insert_with(|| concept.clone());
                }
                if !place.full_url.is_empty() {
                    self.medications.entry(place.full_url.to_owned()).or_insert(concept);
                }
            }
        }
        self.count("Medication");
    }

    fn take_entry<'j, E: Entry<'j>>(&mut self, json: &E, place: &Place<'_>) {
        let head = json.head();
        let source = source_of(E::KIND, &head, place);
        self.note_profiles(&head);
        let Some(bucket) = self.bucket_of(&head, place, &source) else { return };
        if self.is_repeated(E::KIND, &head, place, Some(bucket), &source) == Repeat::Same {
            return;
        }
        self.count(E::KIND);
        let counts = Standing::Counts;
        if !head.contained.0.is_empty() {
            let parent = Parent { name: &source.name, bucket, standing: &counts };
            self.take_contained(head.contained, place, parent, |r| {
                matches!(r, Resource::Patient(_) | Resource::Medication(_))
            });
        }
        let cap = place.parent.map_or(&counts, |p| p.standing);
        json.write(&mut Writer { chart: self, place, bucket, source, cap });
    }

    /// Takes in those resources within a resource that `wanted` names.
    pub(crate) fn take_contained(
        &mut self,
        raws: &Raws<'_>,
        place: &Place<'_>,
        parent: Parent<'_>,
        wanted: impl Fn(&Resource<'_>) -> bool,
    ) {
        for raw in &raws.0 {
            let parsed = match serde_json::from_str(raw.get()) {
                Ok(Resource::Late(kind)) => resource_from_text(&kind, raw.get()),
                other => other,
            };
            match parsed {
                Ok(resource) if wanted(&resource) => self.take(resource, &Place { parent: Some(parent), ..*place }),
                Ok(_) => {}
                Err(_) => self.problems.add(Severity::Warning, "contained-broken", None, || {
                    format!("A resource contained in {} could not be read and is not used.", parent.name)
                }),
            }
        }
    }

    fn count(&mut self, kind: &str) {
        match self.counts.read.get_mut(kind) {
            Some(count) => *count += 1,
            None => {
                self.counts.read.insert(kind.to_owned(), 1);
            }
        }
    }

    fn note_profiles(&mut self, head: &Head<'_, '_>) {
        let Some(meta) = head.meta.get() else { return };
        for version in meta.profile.0.iter().filter_map(|p| Version::from_profile(p.get()?)) {
            self.saw_version(version);
        }
    }

    /// The bucket of the subject that an entry names; `None`, with a problem, where it names none that is a patient.
    fn bucket_of(&mut self, head: &Head<'_, '_>, place: &Place<'_>, source: &Source) -> Option<usize> {
        let subject = head.subject;
        let reference = subject.and_then(|s| s.reference.get());
        let identifier = subject
            .and_then(|s| s.identifier.get())
            .and_then(|i| i.value.get().map(|value| format!("{}|{value}", i.system.get().unwrap_or_default())));
        let base = place.base;
        if let (Some(reference), Some((last, last_base, bucket))) = (reference, &self.last_bucket)
            && last == reference
            && last_base == base
        {
            return Some(*bucket);
        }
        let stated_kind = subject.and_then(|s| s.kind.get());
        let key = match (reference.map(|r| target(r, base)), identifier) {
            (Some(Target::Literal { base, kind: "Patient", id }), _) => {
                SubjectKey::Literal { base: base.to_owned(), id: id.to_owned() }
            }
            (Some(Target::Literal { base, kind: "", id }), _) if stated_kind.is_none_or(|k| k == "Patient") => {
                SubjectKey::Literal { base: base.to_owned(), id: id.to_owned() }
            }
            (Some(Target::Literal { .. }), _) => {
                self.problems.add(Severity::Note, "subject-not-patient", Some(source), || {
                    format!("{} is about something other than a patient and is not used.", source.name)
                });
                return None;
            }
            (Some(Target::Address(address)), _) => SubjectKey::Address(address.to_owned()),
            (Some(Target::Contained(id)), _) => {
                let parent = place.parent.map_or(source.name.as_str(), |p| p.name);
                SubjectKey::Address(contained_address(place, parent, id))
            }
            (Some(Target::Identifier { kind: "Patient", system, value }), _) => {
                SubjectKey::Identifier(format!("{system}|{value}"))
            }
            (_, Some(identifier)) => SubjectKey::Identifier(identifier),
            (None, None) if place.parent.is_some() => return place.parent.map(|p| p.bucket),
            (Some(Target::Unusable | Target::Identifier { .. }) | None, None) => {
                self.problems.add(Severity::Warning, "no-subject", Some(source), || {
                    format!("{} does not say which patient it is about and is not used.", source.name)
                });
                return None;
            }
        };
        let is_within = matches!(&key, SubjectKey::Address(a) if a.starts_with('#'));
        let bucket = self.bucket_for(key, source);
        if let Some(reference) = reference
            && !is_within
        {
            self.last_bucket = Some((reference.to_owned(), base.to_owned(), bucket));
        }
        Some(bucket)
    }

    fn bucket_for(&mut self, key: SubjectKey, source: &Source) -> usize {
        if let Some(bucket) = self.bucket_by_key.get(&key) {
            return *bucket;
        }
        let bucket = self.buckets.len();
        self.buckets.push(Bucket { key: key.clone(), record: Record::default(), first: source.clone() });
        self.bucket_by_key.insert(key, bucket);
        bucket
    }

    /// Whether the same entry stood in the input before. Of two versions, the newer replaces the older.
    fn is_repeated(
        &mut self,
        kind: &str,
        head: &Head<'_, '_>,
        place: &Place<'_>,
        bucket: Option<usize>,
        source: &Source,
    ) -> Repeat {
        if place.parent.is_some() {
            return Repeat::New;
        }
        let hash = match head.id.get() {
            Some(_) => seen::hash_of(source.name.as_bytes()),
            None if !place.full_url.is_empty() => seen::hash_of(place.full_url.as_bytes()),
            None => seen::hash_of(seen::bytes_of(source, self.inputs)),
        };
        if place.full_url.starts_with("urn:") {
            self.addresses.insert(seen::hash_of(place.full_url.as_bytes()));
        }
        let Some(first) = self.seen.earlier_or_insert(hash, place.base, bucket, source) else { return Repeat::New };
        let comparison = seen::compare(kind, &first, source, self.inputs);
        let code = match comparison {
            Comparison::Unrelated => return Repeat::New,
            Comparison::Same => "duplicate-entry",
            Comparison::Newer | Comparison::Older => "older-version",
            Comparison::Different => "duplicate-differs",
        };
        // Whether two Patient resources contradict each other is judged once all are read.
        if bucket.is_none() && comparison != Comparison::Same {
            return Repeat::New;
        }
        self.counts.duplicates += 1;
        match comparison {
            Comparison::Newer => {
                self.superseded.insert((first.file, first.start));
                self.seen.replace(hash, place.base, bucket, source);
            }
            Comparison::Older | Comparison::Different => {
                self.superseded.insert((source.file, source.start));
            }
            Comparison::Same | Comparison::Unrelated => {}
        }
        let severity = if comparison == Comparison::Different { Severity::Warning } else { Severity::Note };
        self.problems.add(severity, code, Some(source), || {
            let name = &source.name;
            match comparison {
                Comparison::Same => format!("{name} stands in the input more than once and is counted once."),
                Comparison::Different => format!(
                    "{name} stands in the input more than once with different content, and nothing tells which is \
                     newer: the first counts."
                ),
                _ => format!("{name} stands in the input in several versions: only the newest counts."),
            }
        });
        if comparison == Comparison::Same { Repeat::Same } else { Repeat::New }
    }

    /// Notes that search results go on in a page that is not in the input.
    pub(crate) fn note_absent_pages(&mut self) {
        let pages = std::mem::take(&mut self.pages);
        let is_present = |url: &String| pages.iter().any(|p| p.own.as_ref() == Some(url));
        // Servers do not always name a page as its predecessor does; one without a successor may be the last.
        let has_last = pages.iter().any(|p| p.next.is_none());
        for page in pages.iter().filter(|p| p.next.as_ref().is_some_and(|n| !is_present(n))) {
            if !has_last {
                self.incomplete_files.insert(page.file);
            }
            let source = Source { file: page.file, ..Source::default() };
            self.problems.add(Severity::Note, "more-pages", Some(&source), || {
                format!(
                    "File {} is a page of search results and names a next page that is not found in the input: open \
                     all pages together.",
                    u64::from(page.file) + 1
                )
            });
        }
    }

    /// Notes that reports refer to results that are nowhere in the input.
    pub(crate) fn note_absent_results(&mut self) {
        for (source, keys) in std::mem::take(&mut self.awaited_results) {
            let absent = keys.iter().filter(|k| !self.seen.contains(**k) && !self.addresses.contains(*k)).count();
            if absent > 0 {
                self.problems.add(Severity::Note, "results-absent", Some(&source), || {
                    format!("{} refers to {absent} of its results that are not in the input.", source.name)
                });
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeat {
    New,
    Same,
}

fn source_of(kind: &str, head: &Head<'_, '_>, place: &Place<'_>) -> Source {
    let name = match (place.parent, head.id.get()) {
        (Some(parent), Some(id)) => format!("{}#{id}", parent.name),
        (Some(parent), None) => format!("{}#{kind}", parent.name),
        (None, Some(id)) => format!("{kind}/{id}"),
        (None, None) => format!("{kind} (entry {})", place.number),
    };
    Source { file: place.file, start: place.start as u64, end: place.end as u64, name }
}

/// The address of a resource within another: unlike any other resource's, for its id means nothing outside.
pub(crate) fn contained_address(place: &Place<'_>, parent: &str, id: &str) -> String {
    format!("#{}:{}:{parent}#{id}", place.file, place.start)
}
