//! Nothing that is dated after the day on which features are taken reaches a value.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use record::{Course, Medication, Moment, Procedure};
use store::Person;

use crate::people::{Run, at, coded, condition, lab, person, visit, with};

pub(crate) const RECIPE: &str = r#"
[cohort]
index = "2010-07-01"
lead_time_days = 30
outcome = { condition = { icd10 = ["I50"] } }
[sampling]
folds = { k = 2 }
[features]
inputs = [
  { name = "age", of = "age", reference = 60 },
  { name = "sex", of = "sex", reference = "female" },
  { name = "diabetes", of = "diabetes", take = "ever", reference = 0 },
  { name = "diabetes_now", of = "diabetes", take = "now", reference = 0 },
  { name = "statin", of = "statin", take = "now", reference = 0 },
  { name = "statin_year", of = "statin", take = "ever", lookback_days = 365, reference = 0 },
  { name = "creatinine", of = "creatinine", lookback_days = 730, optional = true, reference = 1 },
  { name = "creatinine_max", of = "creatinine", take = "max", optional = true, reference = 1 },
  { name = "creatinine_count", of = "creatinine", take = "count", optional = true, reference = 1 },
  { name = "creatinine_slope", of = "creatinine", take = "slope", optional = true, reference = 0 },
  { name = "creatinine_days", of = "creatinine", take = "days_since", optional = true, reference = 0 },
]
terms = [
  { name = "age", expression = "age" },
  { name = "male", expression = "sex == 'male'" },
  { name = "diabetes", expression = "diabetes" },
  { name = "diabetes_now", expression = "diabetes_now" },
  { name = "statin", expression = "statin" },
  { name = "statin_year", expression = "statin_year" },
  { name = "log_creatinine", expression = "if(known(creatinine), ln(creatinine), 0)" },
  { name = "creatinine_max", expression = "creatinine_max" },
  { name = "creatinine_count", expression = "creatinine_count" },
  { name = "creatinine_slope", expression = "creatinine_slope" },
  { name = "creatinine_days", expression = "creatinine_days" },
]
audit = { auc = 1.1 }
"#;

struct Chance(ChaCha8Rng);

impl Chance {
    fn below(&mut self, count: u32) -> u32 {
        self.0.next_u32() % count
    }

    /// A day within 900 days after `from`.
    fn day(&mut self, from: &str, span: u32) -> String {
        let from: jiff::civil::Date = from.parse().unwrap();
        from.saturating_add(jiff::Span::new().days(i64::from(self.below(span)))).to_string()
    }
}

/// Adds entries of every kind from a day on.
fn add(person: &mut Person, chance: &mut Chance, from: &str, span: u32, count: u32) {
    let record = &mut person.record;
    for _ in 0..count {
        let (day, end) = (chance.day(from, span), chance.day("2010-06-02", 900));
        match chance.below(6) {
            0 => {
                let mut entry = condition(["E11.9", "I10", "N18.3"][chance.below(3) as usize], &day);
                if chance.below(2) == 0 {
                    (entry.abatement, entry.course) = (at(&end), Course::Past);
                }
                record.conditions.push(entry);
            }
            1 => {
                let mut entry = Medication { start: at(&day), ..Medication::default() };
                entry.code.text = Some(["Simvastatin 20 MG", "Aspirin"][chance.below(2) as usize].into());
                if chance.below(2) == 0 {
                    (entry.end, entry.course) = (at(&end), Course::Past);
                }
                record.medications.push(entry);
            }
            2 | 3 => record.observations.push(lab("2160-0", f64::from(50 + chance.below(400)) / 100.0, "mg/dL", &day)),
            4 => record.encounters.push(visit(&day)),
            _ => record.procedures.push(Procedure {
                code: coded(record::CodeSystem::Cpt, "36415"),
                performed: at(&day),
                ..Procedure::default()
            }),
        }
    }
}

fn people(seed: u64) -> Vec<Person> {
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(seed));
    let mut people = Vec::new();
    for n in 0..40 {
        let mut one = person(&format!("p{n:02}"), Some(("2007-01-01", "2014-12-31")));
        add(&mut one, &mut chance, "2007-06-01", 1000, 12);
        if n % 4 == 0 {
            one = with(one, &[("I50", "2011-03-03")]);
        }
        people.push(one);
    }
    people
}

/// Features are taken at the end of 1 June 2010.
#[test]
fn later_entries_and_later_ends_change_nothing() {
    for seed in 0..6 {
        let before = people(seed);
        let mut chance = Chance(ChaCha8Rng::seed_from_u64(100 + seed));
        let mut after = before.clone();
        for person in &mut after {
            // None of them is of the outcome, and all are later.
            add(person, &mut chance, "2010-06-02", 900, 30);
            for entry in &mut person.record.conditions {
                let is_ahead = entry.abatement.is_none_or(|end| end.order() > at("2010-06-02").unwrap().order());
                if entry.course == Course::Current && is_ahead && chance.below(2) == 0 {
                    (entry.abatement, entry.course) = (at(&chance.day("2010-06-02", 900)), Course::Past);
                }
            }
            // Something old that is written down later was not in the chart.
            let mut old = condition("E11.9", "2008-01-01");
            old.recorded = at("2011-01-01");
            person.record.conditions.push(old);
            // A date that is known to the year only may lie on either side.
            person.record.observations.push(lab("2160-0", 7.7, "mg/dL", "2010"));
            person.record.observations.push(lab("2160-0", 7.7, "mg/dL", "2010-06-02"));
        }
        let (a, b) = (Run::of(&before, 2), Run::of(&after, 2));
        a.cohort(RECIPE, 1).unwrap();
        b.cohort(RECIPE, 2).unwrap();
        let (first, second) = (a.features(RECIPE, 1).unwrap(), b.features(RECIPE, 2).unwrap());
        assert_eq!(a.bytes("features.parquet"), b.bytes("features.parquet"), "seed {seed}");
        assert!(second.entries_left_out_as_later > first.entries_left_out_as_later + 1000);
        assert_eq!(second.entries_left_out_as_undated, 40);
        assert!(second.inputs.iter().all(|input| input.latest_evidence_days.is_none_or(|days| days <= -30)));
        // The values are there at all, and differ between persons.
        for term in &first.terms {
            assert!(term.name == "male" || term.name == "age" || term.min < term.max, "{}", term.name);
        }
    }
}

/// A chart that ends on that day, read by the engine directly, as the browser would on that day.
#[test]
fn values_are_those_of_the_engine_to_the_bit() {
    let people = people(9);
    let run = Run::of(&people, 3);
    run.cohort(RECIPE, 2).unwrap();
    run.features(RECIPE, 2).unwrap();
    let settings: cohort::FeatureSettings = cohort::section(RECIPE, "", "features").unwrap().unwrap();
    let folder = std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/concepts"));
    let concepts = cohort::read_concepts(Some(&folder), &[]).unwrap().all();
    let set = features::FeatureSet::new(settings.inputs, &concepts).unwrap();
    let as_of = "2010-06-01".parse().unwrap();
    let frame = run.table("features.parquet");
    let cohort = run.table("cohort.parquet");
    let mut compared = 0;
    for (at, id) in crate::people::persons(&cohort).iter().enumerate() {
        let person = people.iter().find(|p| p.record.patient.id == *id).unwrap();
        let mut record = person.record.clone();
        let is_past = |time: Option<Moment>| time.unwrap().date.earliest() <= as_of;
        record.conditions.retain(|c| is_past(c.onset));
        record.medications.retain(|m| is_past(m.start));
        record.observations.retain(|o| is_past(o.time));
        // On that day nobody knew of an end that was to come.
        for entry in record.conditions.iter_mut().filter(|c| c.abatement.is_some_and(|end| !is_past(Some(end)))) {
            (entry.abatement, entry.course) = (None, Course::Current);
        }
        for entry in record.medications.iter_mut().filter(|m| m.end.is_some_and(|end| !is_past(Some(end)))) {
            (entry.end, entry.course) = (None, Course::Current);
        }
        for (input, value) in set.inputs().iter().zip(set.row(&record, as_of, &[])) {
            if let Ok(column) = frame.numbers(&input.name) {
                assert!(
                    column[at].to_bits() == value.value.to_bits() || column[at].is_nan() && value.value.is_nan(),
                    "{}",
                    input.name
                );
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 40 * 11, "every input stands in the table");
}

/// Records are cut back step by step, from the last index date of a person to the first.
#[test]
fn every_index_date_of_a_person_has_its_own_past() {
    let mut people = people(3);
    for person in &mut people {
        person.record.encounters = (1..=4).map(|n| visit(&format!("201{}-0{n}-07", n % 2))).collect();
    }
    let run = Run::of(&people, 2);
    let recipe = RECIPE
        .replace("index = \"2010-07-01\"", "target = { visit = {} }\nindex = \"every\"\nprior_outcome = \"allow\"");
    run.cohort(&recipe, 2).unwrap();
    run.features(&recipe, 2).unwrap();
    let settings: cohort::FeatureSettings = cohort::section(&recipe, "", "features").unwrap().unwrap();
    let folder = std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/concepts"));
    let concepts = cohort::read_concepts(Some(&folder), &[]).unwrap().all();
    let set = features::FeatureSet::new(settings.inputs, &concepts).unwrap();
    let (frame, cohort) = (run.table("features.parquet"), run.table("cohort.parquet"));
    let dates = cohort.dates("index_date").unwrap();
    assert_eq!(dates.len(), 160);
    for (at, id) in crate::people::persons(&cohort).iter().enumerate() {
        let as_of = dates[at].unwrap().saturating_sub(jiff::Span::new().days(30));
        let mut record = people.iter().find(|p| p.record.patient.id == *id).unwrap().record.clone();
        cohort::known_on(&mut record, as_of, false);
        for (input, value) in set.inputs().iter().zip(set.row(&record, as_of, &[])) {
            let found = frame.numbers(&input.name).unwrap()[at];
            assert!(
                found.to_bits() == value.value.to_bits() || found.is_nan() && value.value.is_nan(),
                "{} {id}",
                input.name
            );
        }
    }
    let counts = frame.numbers("creatinine_count").unwrap();
    assert!((0..40).any(|person| counts[4 * person] < counts[4 * person + 3]), "later dates see more");
}
