//! What has been read so far: entries gathered by whom they say they are about, patients, drugs, problems.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use language::messages;
use record::{Concept, Patient, Record, Severity, Source, Standing};

use crate::fhir::datatypes::{MetaJson, When};
use crate::fhir::large_number::tame_numbers;
use crate::fhir::reference::{Target, target};
use crate::fhir::resource::{Entry, Head, Raws, Resource, resource_from_text};
use crate::fhir::resource_types::is_resource_type;
use crate::fhir::version::Version;
use crate::problems::{Owner, Problems};
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
    pub(crate) awaited_results: Vec<(usize, Source, Vec<u64>)>,
    /// `Type/id` of entries whose id is none that FHIR allows, by file and first byte: such ids stand in no message.
    pub(crate) unnamed: BTreeMap<(u32, u64), String>,
    /// Addresses of what can be a subject and is no patient.
    pub(crate) other_addresses: HashSet<SubjectKey>,
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
            unnamed: BTreeMap::new(),
            other_addresses: HashSet::new(),
            versions: BTreeMap::new(),
            incomplete_files: BTreeSet::new(),
            unreadable_files: BTreeSet::new(),
            files_with_patients: BTreeSet::new(),
            pages: Vec::new(),
        }
    }

    pub(crate) fn refuse_file(&mut self, file: u32, refusal: &Refusal) {
        self.unreadable_files.insert(file);
        self.problems.add(
            Owner::Input,
            Severity::Error,
            refusal.code,
            Some(&Source { file, ..Source::default() }),
            || messages::intake_file_refused(&file_number(file), refusal.format, refusal.advice),
        );
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
            Resource::MedicationDispense(json) => self.take_entry(&*json, place),
            Resource::Procedure(json) => self.take_entry(&*json, place),
            Resource::Encounter(json) => self.take_entry(&*json, place),
            Resource::AllergyIntolerance(json) => self.take_entry(&*json, place),
            Resource::FamilyMemberHistory(json) => self.take_entry(&*json, place),
            Resource::Immunization(json) => self.take_entry(&*json, place),
            Resource::DiagnosticReport(json) => self.take_entry(&*json, place),
            Resource::Ignored(mut kind, version) => {
                if let Some(version) = version.or_else(|| Version::from_resource_type(&kind)) {
                    self.saw_version(version);
                }
                if !place.full_url.is_empty() && place.parent.is_none() {
                    self.other_addresses.insert(SubjectKey::Address(place.full_url.to_owned()));
                }
                if !is_resource_type(&kind) {
                    let source = Source {
                        file: place.file,
                        start: place.start as u64,
                        end: place.end as u64,
                        name: messages::intake_entry(&place.number.to_string()),
                    };
                    self.problems.add(Owner::Input, Severity::Warning, "unknown-resource-type", Some(&source), || {
                        messages::intake_unknown_type(&place.number.to_string(), &file_number(place.file))
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
                let mut differs = false;
                if let Some(id) = id {
                    differs |= self.keep_medication(format!("Medication/{id}"), &concept);
                }
                if !place.full_url.is_empty() {
                    differs |= self.keep_medication(place.full_url.to_owned(), &concept);
                }
                if differs {
                    let name = entry_name("Medication", id, place.number);
                    let source = Source { file: place.file, start: place.start as u64, end: place.end as u64, name };
                    self.problems.add(Owner::Input, Severity::Warning, "duplicate-differs", Some(&source), || {
                        messages::intake_drugs_differ(&source.name)
                    });
                }
            }
        }
        self.count("Medication");
    }

    /// Of two drugs under one key, neither of which is known to be newer, both are kept, so that neither is missed.
    /// Whether there were two.
    fn keep_medication(&mut self, key: String, concept: &Concept) -> bool {
        let known = self.medications.entry(key).or_insert_with(|| concept.clone());
        if known == concept {
            return false;
        }
        for coding in &concept.codings {
            if !known.codings.contains(coding) {
                known.codings.push(coding.clone());
            }
        }
        true
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
        if let Some(id) = head.id.get().filter(|id| !is_fhir_id(id) && place.parent.is_none()) {
            self.unnamed.insert((place.file, place.start as u64), format!("{}/{id}", E::KIND));
        }
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
            let tamed = tame_numbers(raw.get());
            let text = tamed.as_deref().unwrap_or(raw.get());
            let parsed = match serde_json::from_str(text) {
                Ok(Resource::Late(kind)) => resource_from_text(&kind, text),
                other => other,
            };
            match parsed {
                Ok(resource) if wanted(&resource) => self.take(resource, &Place { parent: Some(parent), ..*place }),
                Ok(_) => {}
                Err(_) => {
                    let owner = Owner::Bucket(parent.bucket);
                    self.problems.add(owner, Severity::Warning, "contained-broken", None, || {
                        messages::intake_contained_broken(parent.name)
                    });
                }
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
        if let Some(version) = head.fhir_version.get().and_then(Version::from_number) {
            self.saw_version(version);
        }
        if let Some(meta) = head.meta.get() {
            self.note_meta(meta);
        }
    }

    /// Notes the versions that the profiles and tags of a resource name.
    pub(crate) fn note_meta(&mut self, meta: &MetaJson<'_>) {
        let of_profiles = meta.profile.0.iter().filter_map(|p| Version::from_profile(p.get()?));
        let is_version = |system: &str| system.ends_with("/FHIR-version");
        let of_tags = meta.tag.items.iter().filter(|t| t.system.get().is_some_and(is_version));
        let of_tags = of_tags.filter_map(|t| Version::from_number(t.code.get()?));
        for version in of_profiles.chain(of_tags) {
            self.saw_version(version);
        }
    }

    /// The bucket of the subject that an entry names; `None`, with a problem, where it names none that is a patient.
    fn bucket_of(&mut self, head: &Head<'_, '_>, place: &Place<'_>, source: &Source) -> Option<usize> {
        let subject = head.subject;
        let reference = subject.and_then(|s| s.reference.get());
        let base = place.base;
        if let (Some(reference), Some((last, last_base, bucket))) = (reference, &self.last_bucket)
            && last == reference
            && last_base == base
        {
            return Some(*bucket);
        }
        let identifier = subject
            .and_then(|s| s.identifier.get())
            .and_then(|i| i.value.get().map(|value| format!("{}|{value}", i.system.get().unwrap_or_default())));
        let stated_kind = subject.and_then(|s| s.kind.get());
        let target = reference.map(|r| target(r, base));
        let is_other = match target {
            Some(Target::Literal { kind, .. } | Target::Identifier { kind, .. }) if !kind.is_empty() => {
                kind != "Patient"
            }
            Some(Target::Contained(id)) => contains_other(head.contained, id),
            _ => stated_kind.is_some_and(|kind| kind != "Patient"),
        };
        if is_other {
            self.problems.add(Owner::Input, Severity::Warning, "subject-not-patient", Some(source), || {
                messages::intake_not_about_patient(&source.name)
            });
            return None;
        }
        let key = match (target, identifier) {
            (Some(Target::Literal { base, id, .. }), _) => {
                SubjectKey::Literal { base: base.to_owned(), id: id.to_owned() }
            }
            (Some(Target::Address(address)), _) => SubjectKey::Address(address.to_owned()),
            (Some(Target::Contained(id)), _) => {
                let parent = place.parent.map_or(source.name.as_str(), |p| p.name);
                SubjectKey::Address(contained_address(place, parent, id))
            }
            (Some(Target::Identifier { system, value, .. }), _) => SubjectKey::Identifier(format!("{system}|{value}")),
            (_, Some(identifier)) => SubjectKey::Identifier(identifier),
            (None, None) if place.parent.is_some() => return place.parent.map(|p| p.bucket),
            (Some(Target::Unusable) | None, None) => {
                self.problems.add(Owner::Input, Severity::Warning, "no-subject", Some(source), || {
                    messages::intake_no_subject(&source.name)
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
            Some(id) if is_fhir_id(id) => seen::hash_of(source.name.as_bytes()),
            Some(id) => seen::hash_of(format!("{kind}/{id}").as_bytes()),
            None if !place.full_url.is_empty() => seen::hash_of(place.full_url.as_bytes()),
            None => seen::hash_of(seen::bytes_of(source, self.inputs)),
        };
        if place.full_url.starts_with("urn:") {
            self.addresses.insert(seen::hash_of(place.full_url.as_bytes()));
        }
        // Every earlier one is compared, so that the order in which they stand makes no difference.
        let earlier = self.seen.earlier(hash, place.base, bucket, source);
        let mut replaced = Vec::new();
        let (mut is_same, mut is_old, mut is_related, mut differs) = (false, false, false, false);
        for other in earlier {
            let comparison = seen::compare(kind, &other, source, self.inputs);
            is_related |= comparison != Comparison::Unrelated;
            match comparison {
                Comparison::Unrelated => {}
                Comparison::Same => is_same = true,
                Comparison::Older => is_old = true,
                Comparison::Newer => replaced.push((other.file, other.start)),
                Comparison::Different => differs |= !self.superseded.contains(&(other.file, other.start)),
            }
        }
        if !is_same {
            self.seen.insert(hash, place.base, bucket, source);
        }
        // Whether two Patient resources contradict each other is judged once all are read.
        if !is_related || (bucket.is_none() && !is_same) {
            return Repeat::New;
        }
        self.counts.duplicates += 1;
        let has_versions = is_old || !replaced.is_empty();
        if !is_same {
            self.superseded.extend(replaced);
            if is_old {
                self.superseded.insert((source.file, source.start));
            }
        }
        let owner = bucket.map_or_else(|| Owner::Patient(source.clone()), Owner::Bucket);
        let name = &source.name;
        if is_same {
            self.problems
                .add(owner, Severity::Note, "duplicate-entry", Some(source), || messages::intake_duplicate(name));
            return Repeat::Same;
        }
        if differs && !is_old {
            self.problems.add(owner.clone(), Severity::Warning, "duplicate-differs", Some(source), || {
                messages::intake_duplicate_differs(name)
            });
        }
        if has_versions {
            self.problems
                .add(owner, Severity::Note, "older-version", Some(source), || messages::intake_older_version(name));
        }
        Repeat::New
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
            self.problems.add(Owner::Input, Severity::Note, "more-pages", Some(&source), || {
                messages::intake_more_pages(&file_number(page.file))
            });
        }
    }

    /// Notes that reports refer to results that are nowhere in the input.
    pub(crate) fn note_absent_results(&mut self) {
        for (bucket, source, keys) in std::mem::take(&mut self.awaited_results) {
            let absent = keys.iter().filter(|k| !self.seen.contains(**k) && !self.addresses.contains(*k)).count();
            if absent > 0 {
                self.problems.add(Owner::Bucket(bucket), Severity::Note, "results-absent", Some(&source), || {
                    messages::intake_results_absent(&source.name, absent)
                });
            }
        }
    }
}

/// Files are counted from 1, for a reader.
fn file_number(file: u32) -> String {
    (u64::from(file) + 1).to_string()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeat {
    New,
    Same,
}

fn source_of(kind: &str, head: &Head<'_, '_>, place: &Place<'_>) -> Source {
    let id = head.id.get();
    let name = match (place.parent, id.filter(|id| is_fhir_id(id))) {
        (Some(parent), Some(id)) => [parent.name, "#", id].concat(),
        (Some(parent), None) => [parent.name, "#", kind].concat(),
        (None, _) => entry_name(kind, id, place.number),
    };
    Source { file: place.file, start: place.start as u64, end: place.end as u64, name }
}

/// Whether the resource of this id within another is something other than a patient.
fn contains_other(contained: &Raws<'_>, id: &str) -> bool {
    let parsed = contained.0.iter().filter_map(|raw| seen::Identity::read(raw.get()));
    parsed.filter(|i| i.id.is(id)).any(|i| i.resource_type.get().is_some_and(|kind| kind != "Patient"))
}

/// What a reader is told an entry is.
fn entry_name(kind: &str, id: Option<&str>, number: u32) -> String {
    match id.filter(|id| is_fhir_id(id)) {
        Some(id) => [kind, "/", id].concat(),
        None => messages::intake_entry_of_kind(kind, &number.to_string()),
    }
}

/// Whether FHIR allows the id. Others may be anything, such as a name, and so stand in no message.
fn is_fhir_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

/// The address of a resource within another: unlike any other resource's, for its id means nothing outside.
pub(crate) fn contained_address(place: &Place<'_>, parent: &str, id: &str) -> String {
    format!("#{}:{}:{parent}#{id}", place.file, place.start)
}
