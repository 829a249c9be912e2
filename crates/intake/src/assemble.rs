//! Joins what was read into one record per patient, and judges what contradicts itself.

use std::collections::{BTreeMap, BTreeSet};

use language::messages;
use record::{Patient, Record, Severity, Source, Standing};

use crate::chart::{Bucket, Chart, PatientEntry, SubjectKey};
use crate::fhir::datatypes::When;
use crate::fhir::patient::bare_id;
use crate::problems::{Concern, Lists, Owner};

/// All Patient resources that are the same patient.
struct Group {
    patient: Patient,
    /// Where its Patient resources stand.
    sources: BTreeSet<Source>,
    base: String,
    addresses: Vec<String>,
    identifiers: BTreeSet<String>,
    family: Option<String>,
    gender: Option<String>,
    updated: Option<When>,
    is_contradictory: bool,
}

/// Makes the records, in the order in which their patients first appear.
pub(crate) fn assemble(mut chart: Chart<'_>) -> (Vec<Record>, Lists) {
    resolve_medications(&mut chart);
    chart.note_absent_results();
    chart.note_absent_pages();
    let groups = group_patients(&mut chart);
    let buckets = std::mem::take(&mut chart.buckets);
    let mut records: Vec<(Source, Option<usize>, Record)> = Vec::new();
    let mut record_of_group: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        record_of_group.insert(index, records.len());
        let record = Record { patient: group.patient.clone(), ..Record::default() };
        records.push((group.patient.source.clone(), Some(index), record));
    }
    let mut record_of_unknown: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    // Where each bucket's entries went.
    let mut record_of_bucket: Vec<Destination> = Vec::with_capacity(buckets.len());
    for bucket in buckets {
        let number = record_of_bucket.len();
        record_of_bucket.push(match patient_of(&bucket.key, &groups) {
            Found::One(group) => {
                if let Some((first, _, record)) = record_of_group.get(&group).and_then(|at| records.get_mut(*at)) {
                    *first = first.clone().min(bucket.first);
                    append(record, bucket.record);
                }
                record_of_group.get(&group).map_or(Destination::Nobody, |at| Destination::Record(*at))
            }
            Found::Several => {
                chart.problems.add(
                    Owner::Bucket(number),
                    Severity::Error,
                    "patient-ambiguous",
                    Some(&bucket.first),
                    || messages::intake_patient_ambiguous(&bucket.first.name),
                );
                Destination::Anyone
            }
            Found::None if chart.other_addresses.contains(&bucket.key) => {
                chart.problems.add(
                    Owner::Bucket(number),
                    Severity::Warning,
                    "subject-not-patient",
                    Some(&bucket.first),
                    || messages::intake_not_about_patient(&bucket.first.name),
                );
                Destination::Anyone
            }
            Found::None => {
                let at = add_unknown(bucket, number, &mut records, &mut record_of_unknown, &mut chart);
                Destination::Record(at)
            }
        });
    }
    let mut records: Vec<_> = records.into_iter().enumerate().collect();
    records.retain(|(_, (_, group, _))| !group.is_some_and(|g| groups[g].is_contradictory));
    records.sort_by(|a, b| a.1.0.cmp(&b.1.0));
    let places: BTreeMap<usize, usize> = records.iter().enumerate().map(|(to, (from, _))| (*from, to)).collect();
    let mut records: Vec<Record> = records.into_iter().map(|(_, (_, _, record))| record).collect();
    for record in &mut records {
        finish(record, &chart);
    }
    note_versions(&mut chart);
    if records.is_empty() && chart.unreadable_files.is_empty() {
        chart
            .problems
            .add(Owner::Input, Severity::Error, "no-patient", None, || messages::intake_no_patient().to_owned());
    }
    let record_at = |at: usize| places.get(&at).map_or(Concern::Nobody, |to| Concern::Record(*to));
    let lists = chart.problems.into_lists(|owner| match owner {
        Owner::Input => Concern::Input,
        Owner::Bucket(bucket) => match record_of_bucket.get(*bucket) {
            Some(Destination::Record(at)) => record_at(*at),
            Some(Destination::Nobody) => Concern::Nobody,
            Some(Destination::Anyone) | None => Concern::Input,
        },
        Owner::Patient(source) => groups
            .iter()
            .position(|g| g.sources.contains(source))
            .and_then(|group| record_of_group.get(&group))
            .map_or(Concern::Input, |at| record_at(*at)),
    });
    (records, lists)
}

/// What became of the entries that name one subject.
enum Destination {
    Record(usize),
    /// Whom they are about is not known.
    Anyone,
    /// They are about a patient who has no record.
    Nobody,
}

fn resolve_medications(chart: &mut Chart<'_>) {
    for awaited in std::mem::take(&mut chart.awaited_medications) {
        let Some(medication) =
            chart.buckets.get_mut(awaited.bucket).and_then(|b| b.record.medications.get_mut(awaited.index))
        else {
            continue;
        };
        match chart.medications.get(&awaited.key) {
            Some(concept) => {
                let words = medication.code.text.take();
                medication.code = concept.clone();
                if medication.code.words().is_none() {
                    medication.code.text = words;
                }
            }
            None => {
                let owner = Owner::Bucket(awaited.bucket);
                chart.problems.add(owner, Severity::Warning, "medication-unresolved", Some(&medication.source), || {
                    messages::intake_medication_unresolved(&medication.source.name)
                });
            }
        }
    }
}

fn is_compatible(a: &str, b: &str) -> bool {
    a.is_empty() || b.is_empty() || a == b
}

fn group_patients(chart: &mut Chart<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in std::mem::take(&mut chart.patients) {
        let is_same = |g: &Group| {
            let same_address = !entry.address.is_empty() && g.addresses.contains(&entry.address);
            let within = entry.address.starts_with('#') || g.addresses.iter().any(|a| a.starts_with('#'));
            same_address || (!within && !entry.patient.id.is_empty() && g.patient.id == entry.patient.id)
        };
        let Some(group) = groups.iter_mut().find(|g| is_same(g)) else {
            groups.push(Group::new(entry));
            continue;
        };
        group.sources.insert(entry.patient.source.clone());
        let is_newer_version = group.base == entry.base
            && !group.base.is_empty()
            && entry.updated.is_some()
            && group.updated.is_some()
            && entry.updated != group.updated;
        // Two servers may both have a patient of this id: only full agreement makes them one.
        let differs =
            group.contradicts(&entry) || (!is_compatible(&group.base, &entry.base) && !group.fully_agrees(&entry));
        if differs && !is_newer_version {
            if !group.is_contradictory {
                let owner = Owner::Patient(entry.patient.source.clone());
                chart.problems.add(owner, Severity::Error, "patient-conflict", Some(&entry.patient.source), || {
                    messages::intake_patient_conflict(&entry.patient.source.name)
                });
            }
            group.is_contradictory = true;
            continue;
        }
        if is_newer_version {
            group.replace_if_newer(entry);
        } else {
            group.complete_with(entry);
        }
    }
    groups
}

impl Group {
    fn new(entry: PatientEntry) -> Self {
        Self {
            sources: BTreeSet::from([entry.patient.source.clone()]),
            patient: entry.patient,
            base: entry.base,
            addresses: if entry.address.is_empty() { Vec::new() } else { vec![entry.address] },
            identifiers: entry.identifiers.into_iter().collect(),
            family: entry.family,
            gender: entry.gender,
            updated: entry.updated,
            is_contradictory: false,
        }
    }

    fn contradicts(&self, entry: &PatientEntry) -> bool {
        fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            matches!((a, b), (Some(a), Some(b)) if a != b)
        }
        differ(&self.patient.birth_date, &entry.patient.birth_date)
            || differ(&self.patient.sex, &entry.patient.sex)
            || differ(&self.family, &entry.family)
            || differ(&self.gender, &entry.gender)
    }

    fn fully_agrees(&self, entry: &PatientEntry) -> bool {
        self.patient.birth_date.is_some()
            && self.patient.birth_date == entry.patient.birth_date
            && self.patient.sex.is_some()
            && self.patient.sex == entry.patient.sex
            && self.family.is_some()
            && self.family == entry.family
    }

    fn complete_with(&mut self, entry: PatientEntry) {
        let (mine, other) = (&mut self.patient, entry.patient);
        mine.name = mine.name.take().or(other.name);
        mine.birth_date = mine.birth_date.or(other.birth_date);
        mine.sex = mine.sex.or(other.sex);
        mine.deceased = mine.deceased.take().or(other.deceased);
        if mine.race.is_empty() {
            mine.race = other.race;
        }
        if self.base.is_empty() {
            self.base = entry.base;
        }
        self.family = self.family.take().or(entry.family);
        self.gender = self.gender.take().or(entry.gender);
        self.addresses.push(entry.address);
        self.identifiers.extend(entry.identifiers);
    }

    fn replace_if_newer(&mut self, entry: PatientEntry) {
        let order = |when: Option<When>| match when {
            Some(When::At(moment)) => Some(moment.order()),
            _ => None,
        };
        self.addresses.push(entry.address);
        self.identifiers.extend(entry.identifiers);
        if order(entry.updated) > order(self.updated) {
            self.patient = entry.patient;
            self.family = entry.family;
            self.gender = entry.gender;
            self.updated = entry.updated;
        }
    }
}

enum Found {
    None,
    One(usize),
    Several,
}

/// The patient whom a subject names.
fn patient_of(key: &SubjectKey, groups: &[Group]) -> Found {
    let matches = |group: &Group| match key {
        SubjectKey::Literal { base, id } => {
            group.patient.id == *id
                && is_compatible(&group.base, base)
                && !group.addresses.iter().any(|a| a.starts_with('#'))
        }
        SubjectKey::Address(address) => group.addresses.contains(address),
        SubjectKey::Identifier(identifier) => group.identifiers.contains(identifier),
    };
    let mut found = groups.iter().enumerate().filter(|(_, g)| matches(g)).map(|(index, _)| index);
    match (found.next(), found.next(), key) {
        (Some(one), None, _) => Found::One(one),
        (Some(_), Some(_), _) => Found::Several,
        // A patient's id is often the uuid of the address that others use.
        (None, _, SubjectKey::Address(address)) if address.starts_with("urn:uuid:") => {
            let id = bare_id(address);
            let found =
                groups.iter().position(|g| g.patient.id == id && !g.addresses.iter().any(|a| a.starts_with('#')));
            found.map_or(Found::None, Found::One)
        }
        (None, ..) => Found::None,
    }
}

/// Entries about a patient of whom the input has no Patient resource get a record of their own.
fn add_unknown(
    bucket: Bucket,
    number: usize,
    records: &mut Vec<(Source, Option<usize>, Record)>,
    by_id: &mut BTreeMap<String, Vec<(String, usize)>>,
    chart: &mut Chart<'_>,
) -> usize {
    let (base, id) = match &bucket.key {
        SubjectKey::Literal { base, id } => (base.clone(), id.clone()),
        // The id of a contained patient means nothing outside its entry.
        SubjectKey::Address(address) if address.starts_with('#') => (address.clone(), bare_id(address).to_owned()),
        SubjectKey::Address(address) => (String::new(), bare_id(address).to_owned()),
        // An identifier may name the patient to anyone, so it does not serve as an id.
        SubjectKey::Identifier(identifier) => (format!("identifier {identifier}"), String::new()),
    };
    let known = by_id.entry(id.clone()).or_default();
    let same: Vec<usize> = known.iter().filter(|(b, _)| is_compatible(b, &base)).map(|(_, at)| *at).collect();
    if let [at] = same[..]
        && !base.starts_with(['#', 'i'])
        && let Some((first, _, record)) = records.get_mut(at)
    {
        *first = first.clone().min(bucket.first);
        append(record, bucket.record);
        return at;
    }
    chart.problems.add(Owner::Bucket(number), Severity::Warning, "patient-missing", Some(&bucket.first), || {
        messages::intake_patient_missing(&bucket.first.name)
    });
    let at = records.len();
    known.push((base, at));
    let patient = Patient { id, source: Source { name: String::new(), ..bucket.first.clone() }, ..Patient::default() };
    let mut record = Record { patient, ..Record::default() };
    append(&mut record, bucket.record);
    records.push((bucket.first, None, record));
    at
}

fn append(to: &mut Record, from: Record) {
    fn join<T>(to: &mut Vec<T>, from: Vec<T>, source: impl Fn(&T) -> &Source) {
        if to.is_empty() {
            *to = from;
        } else if !from.is_empty() {
            to.extend(from);
            to.sort_by(|a, b| source(a).cmp(source(b)));
        }
    }
    join(&mut to.observations, from.observations, |x| &x.source);
    join(&mut to.conditions, from.conditions, |x| &x.source);
    join(&mut to.medications, from.medications, |x| &x.source);
    join(&mut to.procedures, from.procedures, |x| &x.source);
    join(&mut to.encounters, from.encounters, |x| &x.source);
    join(&mut to.allergies, from.allergies, |x| &x.source);
    join(&mut to.family_history, from.family_history, |x| &x.source);
    join(&mut to.immunizations, from.immunizations, |x| &x.source);
}

/// Applies what could only be known once all was read: replaced and deleted entries, and what may be lost.
fn finish(record: &mut Record, chart: &Chart<'_>) {
    let superseded = &chart.superseded;
    let deleted = &chart.deleted;
    let mut files = BTreeSet::from([record.patient.source.file]);
    let mut visit = |source: &Source, standing: &mut Standing| {
        files.insert(source.file);
        let is_deleted = deleted.contains(&source.name)
            || chart.unnamed.get(&(source.file, source.start)).is_some_and(|name| deleted.contains(name));
        if is_deleted {
            *standing = Standing::Excluded(messages::intake_standing_deleted().into());
        } else if superseded.contains(&(source.file, source.start)) {
            *standing = Standing::Excluded(messages::intake_standing_replaced().into());
        }
    };
    record.observations.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.conditions.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.medications.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.procedures.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.encounters.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.allergies.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.family_history.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.immunizations.iter_mut().for_each(|x| visit(&x.source, &mut x.standing));
    record.incomplete = chart.incomplete_files.iter().any(|file| files.contains(file) || chart.is_shared(*file));
}

fn note_versions(chart: &mut Chart<'_>) {
    let Some((version, _)) = chart.versions.iter().max_by_key(|(_, count)| **count) else { return };
    let name = version.name();
    chart.problems.add(Owner::Input, Severity::Warning, "fhir-version", None, || messages::intake_other_version(name));
}

#[cfg(test)]
mod tests;
