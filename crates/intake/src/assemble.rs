//! Joins what was read into one record per patient, and judges what contradicts itself.

use std::collections::{BTreeMap, BTreeSet};

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
                chart.problems.add(Owner::Bucket(number), Severity::Error, "patient-ambiguous", Some(&bucket.first), || {
                    format!(
                        "{} and the entries like it may be about more than one of the patients in the input, and are \
                         not used.",
                        bucket.first.name
                    )
                });
                Destination::Anyone
            }
            Found::None if chart.other_addresses.contains(&bucket.key) => {
                chart.problems.add(Owner::Bucket(number), Severity::Warning, "subject-not-patient", Some(&bucket.first), || {
                    format!("{} is about something other than a patient and is not used.", bucket.first.name)
                });
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
        chart.problems.add(Owner::Input, Severity::Error, "no-patient", None, || {
            "No patient can be scored from this input: it holds no Patient resource and no entry about one.".to_owned()
        });
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
                    format!(
                        "{} refers to a drug that is not in the input: only its words are used.",
                        medication.source.name
                    )
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
                    format!(
                        "{} stands in the input more than once with another birth date, sex or family name. These may be \
                         different people, so neither they nor their entries are used: open their files apart.",
                        entry.patient.source.name
                    )
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
        format!(
            "There is no Patient resource for {} and the entries like it: age and sex are not known.",
            bucket.first.name
        )
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
            *standing = Standing::Excluded("deleted in the source".into());
        } else if superseded.contains(&(source.file, source.start)) {
            *standing = Standing::Excluded("replaced by another version of the same entry".into());
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
    chart.problems.add(Owner::Input, Severity::Warning, "fhir-version", None, || {
        format!("Part of the input is FHIR {name}, not R4: what both versions say alike is read, the rest is left out.")
    });
}

#[cfg(test)]
mod tests {
    use record::Severity;

    use crate::testing::{PATIENT, bundle, codes, open_texts};

    fn result(id: &str, subject: &str) -> String {
        format!(
            r#"{{"resourceType":"Observation","id":"{id}","subject":{{"reference":"{subject}"}},"valueInteger":1}}"#
        )
    }

    fn entry(full_url: &str, resource: &str) -> String {
        format!(r#"{{"fullUrl":"{full_url}","resource":{resource}}}"#)
    }

    fn of_entries(entries: &[String]) -> String {
        format!(r#"{{"resourceType":"Bundle","type":"searchset","entry":[{}]}}"#, entries.join(","))
    }

    #[test]
    fn references_of_every_form_find_their_patient() {
        const URN: &str = "urn:uuid:0b6b1c5e-0000-4000-8000-000000000001";
        let with_identifier =
            PATIENT.replace("\"id\":\"p\"", r#""id":"p","identifier":[{"system":"http://s","value":"7"}]"#);
        let by_identifier =
            result("o", "").replace(r#""reference":"""#, r#""identifier":{"system":"http://s","value":"7"}"#);
        let without_id = PATIENT.replace("\"id\":\"p\",", "");
        for (patient, observation) in [
            (
                entry("https://a.org/fhir/Patient/p", PATIENT),
                entry("https://a.org/fhir/Observation/o", &result("o", "Patient/p")),
            ),
            (entry("https://a.org/fhir/Patient/p", PATIENT), entry("", &result("o", "http://a.org/fhir/Patient/p"))),
            (entry("", PATIENT), entry("", &result("o", "https://a.org/fhir/Patient/p/_history/3"))),
            (entry(URN, &without_id), entry("", &result("o", URN))),
            (entry("", &PATIENT.replace("\"p\"", &format!("\"{}\"", &URN[9..]))), entry("", &result("o", URN))),
            (entry("http://x.org/people?7", PATIENT), entry("", &result("o", "http://x.org/people?7"))),
            (entry("", &with_identifier), entry("", &by_identifier)),
            (entry("", &with_identifier), entry("", &result("o", "Patient?identifier=http://s|7"))),
            (entry("", PATIENT), entry("", &result("o", "p"))),
        ] {
            for text in [
                of_entries(&[patient.clone(), observation.clone()]),
                of_entries(&[observation.clone(), patient.clone()]),
            ] {
                let opened = open_texts(&[&text]);
                assert_eq!(opened.records.len(), 1, "{text}");
                assert_eq!(opened.records[0].observations.len(), 1, "{text}");
                assert_eq!(opened.problems, [], "{text}");
            }
        }
        let opened = open_texts(&[&of_entries(&[entry(URN, &without_id)])]);
        assert_eq!(opened.records[0].patient.id, URN[9..]);
    }

    #[test]
    fn patients_are_never_mixed() {
        let other = PATIENT.replace("\"p\"", "\"q\"").replace("female", "male");
        let text =
            bundle(&[PATIENT, &result("1", "Patient/q"), &other, &result("2", "Patient/p"), &result("3", "Patient/q")]);
        let opened = open_texts(&[&text]);
        let summary: Vec<(&str, usize)> =
            opened.records.iter().map(|r| (r.patient.id.as_str(), r.observations.len())).collect();
        assert_eq!(summary, [("p", 1), ("q", 2)]);
        assert_eq!(opened.problems, []);
        // The same id on another server is another patient.
        let text = of_entries(&[
            entry("http://a.org/Patient/p", PATIENT),
            entry("http://b.org/Observation/1", &result("1", "Patient/p")),
        ]);
        let opened = open_texts(&[&text]);
        assert_eq!(opened.records.iter().map(|r| r.observations.len()).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(codes(&opened.problems), ["patient-missing"]);
    }

    #[test]
    fn entries_without_a_patient_resource_get_their_own_record() {
        let text = bundle(&[&result("1", "Patient/x"), &result("2", "Patient/x"), &result("3", "Patient/y")]);
        let opened = open_texts(&[&text]);
        let summary: Vec<(&str, usize)> =
            opened.records.iter().map(|r| (r.patient.id.as_str(), r.observations.len())).collect();
        assert_eq!(summary, [("x", 2), ("y", 1)]);
        assert_eq!(codes(&opened.problems), ["patient-missing", "patient-missing"]);
        assert!(opened.records.iter().all(|r| r.patient.birth_date.is_none() && r.patient.sex.is_none()));
    }

    #[test]
    fn entries_without_a_subject_are_nobodys() {
        for (subject, code) in [
            ("", "no-subject"),
            (r#""subject":{"display":"Somebody"},"#, "no-subject"),
            (r#""subject":{"reference":"see note"},"#, "no-subject"),
            (r#""subject":{"reference":"Group/g"},"#, "subject-not-patient"),
        ] {
            let text = bundle(&[
                PATIENT,
                &format!(r#"{{"resourceType":"Condition","id":"c",{subject}"code":{{"text":"x"}}}}"#),
            ]);
            let opened = open_texts(&[&text]);
            assert!(opened.records[0].conditions.is_empty(), "{subject}");
            assert_eq!(codes(&opened.problems), [code], "{subject}");
            assert!(!opened.problems[0].message.contains("Somebody"));
        }
    }

    #[test]
    fn a_patient_who_contradicts_themself_is_not_scored() {
        let changes = [("1960-05-01", "1961-05-01"), ("female", "male"), ("Ó Súilleabháin", "Ní Shúilleabháin")];
        for (from, to) in changes {
            let text = bundle(&[PATIENT, &result("1", "Patient/p"), &PATIENT.replace(from, to)]);
            let opened = open_texts(&[&text]);
            assert!(opened.records.is_empty(), "{to}");
            assert_eq!(codes(&opened.problems)[0], "patient-conflict");
            assert!(!opened.problems[0].message.contains(to));
        }
        // Another patient in the same input is not concerned.
        let other = PATIENT.replace("\"p\"", "\"q\"");
        let opened = open_texts(&[PATIENT, &PATIENT.replace("female", "male"), &other]);
        assert_eq!(opened.records.iter().map(|r| r.patient.id.as_str()).collect::<Vec<_>>(), ["q"]);
    }

    #[test]
    fn repeated_entries_count_once() {
        let a = result("a", "Patient/p");
        let opened = open_texts(&[&bundle(&[PATIENT, &a]), &bundle(&[&a.replace("\":", "\" : "), PATIENT])]);
        assert_eq!(opened.records.len(), 1);
        assert_eq!(opened.records[0].observations.len(), 1);
        assert_eq!(codes(&opened.problems), ["duplicate-entry", "duplicate-entry"]);
        assert_eq!(opened.counts.duplicates, 2);
        let nameless = a.replace("\"id\":\"a\",", "");
        let opened = open_texts(&[&bundle(&[PATIENT, &nameless, &nameless])]);
        assert_eq!(opened.records[0].observations.len(), 1);
    }

    #[test]
    fn of_several_versions_the_newest_counts() {
        let version = |day: u32, value: u32| {
            result("a", "Patient/p")
                .replace("\"id\"", &format!(r#""meta":{{"lastUpdated":"2024-01-{day:02}T00:00:00Z"}},"id""#))
                .replace("\"valueInteger\":1", &format!("\"valueInteger\":{value}"))
        };
        for order in [[1, 2, 3], [3, 2, 1], [2, 3, 1]] {
            let versions: Vec<String> = order.iter().map(|d| version(*d, *d)).collect();
            let mut resources = vec![PATIENT];
            resources.extend(versions.iter().map(String::as_str));
            let record = open_texts(&[&bundle(&resources)]).records.remove(0);
            let counting: Vec<_> = record.observations.iter().filter(|o| !o.standing.is_excluded()).collect();
            assert_eq!(counting.len(), 1, "{order:?}");
            let value = &counting[0].value;
            assert!(matches!(value, record::Value::Quantity(q) if q.value == 3.0), "{order:?}: {value:?}");
        }
    }

    #[test]
    fn versions_that_nothing_orders_all_count_whichever_comes_first() {
        let a = result("a", "Patient/p");
        let b = a.replace("\":1", "\":2");
        let dated = |day: u32| {
            let meta = format!(r#""meta":{{"lastUpdated":"2024-01-{day:02}T00:00:00Z"}},"id""#);
            a.replace("\"id\"", &meta).replace("\":1", &format!("\":1{day}"))
        };
        let counting = |resources: &[&str]| {
            let mut all = vec![PATIENT];
            all.extend(resources);
            let opened = open_texts(&[&bundle(&all)]);
            let mut values: Vec<String> = opened.records[0]
                .observations
                .iter()
                .filter(|o| !o.standing.is_excluded())
                .map(|o| format!("{:?}", o.value))
                .collect();
            values.sort();
            let differs = opened.problems.iter().find(|p| p.code == "duplicate-differs");
            assert_eq!(differs.map(|p| p.severity), Some(Severity::Warning));
            values
        };
        assert_eq!(counting(&[&a, &b]).len(), 2);
        assert_eq!(counting(&[&a, &b]), counting(&[&b, &a]));
        // The same content a second time is still one entry.
        assert_eq!(counting(&[&a, &b, &b, &a]), counting(&[&b, &a]));
        let (old, new) = (dated(1), dated(2));
        let expected = counting(&[&a, &old, &new]);
        assert_eq!(expected.len(), 2);
        for order in [[&old, &a, &new], [&new, &old, &a], [&new, &a, &old], [&old, &new, &a], [&a, &new, &old]] {
            assert_eq!(counting(&order.map(String::as_str)), expected, "{order:?}");
        }
    }

    #[test]
    fn entries_of_other_types_and_drugs_that_differ_are_all_kept() {
        let condition =
            r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"code":{"text":"x"}}"#;
        let opened = open_texts(&[&bundle(&[PATIENT, condition, &condition.replace("\"x\"", "\"y\"")])]);
        assert!(opened.records[0].conditions.iter().all(|c| !c.standing.is_excluded()));
        assert_eq!(opened.records[0].conditions.len(), 2);
        let drug = r#"{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"A"}]}}"#;
        let other = drug.replace("\"A\"", "\"B\"");
        let order = r#"{"resourceType":"MedicationRequest","id":"o","subject":{"reference":"Patient/p"},
            "medicationReference":{"reference":"Medication/m"}}"#;
        for drugs in [[drug, &other], [&other, drug]] {
            let opened = open_texts(&[&bundle(&[PATIENT, drugs[0], drugs[1], order])]);
            let code = &opened.records[0].medications[0].code;
            assert!(["A", "B"].iter().all(|c| code.codings.iter().any(|coding| coding.code == *c)), "{code:?}");
            assert_eq!(codes(&opened.problems), ["duplicate-differs"]);
        }
    }

    #[test]
    fn problems_are_those_of_their_patient() {
        let other = PATIENT.replace("\"p\"", "\"q\"");
        let bad = |id: &str, subject: &str| result(id, subject).replace("\":1", "\":\"1\"");
        let texts = [
            bad("1", "Patient/p"),
            bad("2", "Patient/q"),
            result("3", "Group/g"),
            result("4", "Patient/unknown"),
            PATIENT.replace("\"p\"", "\"w\""),
            PATIENT.replace("\"p\"", "\"w\"").replace("female", "male"),
            bad("5", "Patient/w"),
            other.replace("1960-05-01", "soon").replace("\"q\"", "\"z\""),
        ];
        let mut resources = vec![PATIENT, &other];
        resources.extend(texts.iter().map(String::as_str));
        let opened = open_texts(&[&bundle(&resources)]);
        let ids: Vec<&str> = opened.records.iter().map(|r| r.patient.id.as_str()).collect();
        assert_eq!(ids, ["p", "q", "unknown", "z"]);
        let of = |index: usize| {
            let problems = opened.problems_of(index);
            let places: Vec<String> =
                problems.iter().filter_map(|p| p.source.as_ref().map(|s| format!("{} {}", p.code, s.name))).collect();
            assert!(problems.iter().all(|p| opened.problems.contains(p)));
            places
        };
        let of_all = "subject-not-patient Observation/3";
        assert_eq!(of(0), [of_all, "value-unusable Observation/1"]);
        assert_eq!(of(1), [of_all, "value-unusable Observation/2"]);
        assert_eq!(of(2), [of_all, "patient-missing Observation/4"]);
        assert_eq!(of(3), [of_all, "birth-date-invalid Patient/z"]);
        assert!(opened.problems.iter().any(|p| p.code == "patient-conflict"));
    }

    #[test]
    fn entries_about_things_are_nobodys_and_it_is_said() {
        const URN: &str = "urn:uuid:0b6b1c5e-0000-4000-8000-000000000009";
        let device = entry(URN, r#"{"resourceType":"Device","id":"d"}"#);
        let typed = result("a", URN).replace("\"reference\"", "\"type\":\"Device\",\"reference\"");
        let contained = result("a", "#g").replace("\"id\"", r#""contained":[{"resourceType":"Group","id":"g"}],"id""#);
        for entries in [
            vec![entry("", &result("a", "Group/1"))],
            vec![entry("", &result("a", "https://a.org/Device/1"))],
            vec![entry("", &result("a", URN)), device.clone()],
            vec![device, entry("", &result("a", URN))],
            vec![entry("", &typed)],
            vec![entry("", &contained)],
        ] {
            let mut all = vec![entry("", PATIENT)];
            all.extend(entries);
            let opened = open_texts(&[&of_entries(&all)]);
            assert_eq!(codes(&opened.problems), ["subject-not-patient"], "{all:?}");
            assert_eq!(opened.problems[0].severity, Severity::Warning);
            assert!(opened.records.len() == 1 && opened.records[0].observations.is_empty());
        }
    }

    #[test]
    fn an_id_that_fhir_does_not_allow_stands_in_no_message() {
        for id in ["Anna Murphy", "anna_murphy", "é", &"x".repeat(65)] {
            let bad = result(id, "Patient/p").replace("\":1", "\":\"1\"");
            let opened = open_texts(&[&bundle(&[PATIENT, &bad, &bad.replace("\":\"1\"", "\":\"2\"")])]);
            let names: Vec<&str> = opened.records[0].observations.iter().map(|o| o.source.name.as_str()).collect();
            assert_eq!(names, ["Observation (entry 2)", "Observation (entry 3)"]);
            assert_eq!(codes(&opened.problems), ["value-unusable", "duplicate-differs", "value-unusable"]);
            assert!(opened.problems.iter().all(|p| !p.message.contains(id)), "{id}");
        }
        let allowed = result("a-1.B", "Patient/p");
        assert_eq!(
            open_texts(&[&bundle(&[PATIENT, &allowed])]).records[0].observations[0].source.name,
            "Observation/a-1.B"
        );
        // It still tells which entry was deleted.
        let deleted = of_entries(&[
            entry("", PATIENT),
            entry("", &result("a_1", "Patient/p")),
            r#"{"request":{"method":"DELETE","url":"Observation/a_1"}}"#.to_owned(),
        ]);
        assert!(open_texts(&[&deleted]).records[0].observations[0].standing.is_excluded());
        // Nor does a type that FHIR does not have, even where the entry is broken.
        for kind in ["AnnaMurphy", "Anna Murphy"] {
            let broken = result("a", "Patient/p").replace("Observation", kind).replace(":1}", ":NaN}");
            let problems = open_texts(&[&bundle(&[PATIENT, &broken])]).problems;
            assert!(!problems.is_empty() && problems.iter().all(|p| !p.message.contains("Anna")), "{problems:?}");
            let opened = open_texts(&[&bundle(&[PATIENT]).replace("collection", kind)]);
            assert_eq!(opened.formats, ["FHIR JSON, Bundle"]);
        }
    }

    #[test]
    fn a_shared_file_that_breaks_off_leaves_every_record_open() {
        let other = PATIENT.replace("\"p\"", "\"q\"");
        let conditions = r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"}}"#;
        let opened = open_texts(&[&format!("{PATIENT}\n{other}\n"), &format!("{conditions}\n{}", &conditions[..40])]);
        assert!(opened.records.iter().all(|r| r.incomplete));
        // A file with its own patient concerns that patient alone.
        let whole = bundle(&[PATIENT]);
        let opened = open_texts(&[&whole[..whole.len() - 1], &other]);
        assert_eq!(opened.records.iter().map(|r| r.incomplete).collect::<Vec<_>>(), [true, false]);
    }
}
