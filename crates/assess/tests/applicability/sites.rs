//! The gate over a site's records.

use assess::applicability::site::{FEWEST_PATIENTS, gate};
use assess::{CheckKind, GateCheck, GateVerdict, SiteApplicability, SiteTally};
use record::{CodeSystem, Medication, Record};
use serde_json::json;

use crate::given::{
    AS_OF, born, bundle, bundle_json, bundle_with, coded, condition, icd, known_json, on, ordinary, reading, source,
    try_bundle,
};

/// Patients as the training data have them: every third with heart failure, every fifth with carpal tunnel syndrome, every
/// fourth on a diuretic, every twentieth released.
fn site(count: usize) -> Vec<Record> {
    let of = |at: usize| {
        let mut record = ordinary();
        // Ages and creatinines as spread as those of the training data.
        let year = 1942 + i16::try_from(at * 7 % 50).unwrap();
        record.patient.birth_date = born(year);
        record.observations[0] = reading("Observation/1", "2160-0", 0.6 + 0.1 * (at * 3 % 9) as f64, "mg/dL");
        if at % 10 < 3 {
            record.conditions.push(condition("Condition/f", icd("I50.9")));
        }
        if at.is_multiple_of(5) {
            record.conditions.push(condition("Condition/c", icd("G56.0")));
        }
        if at.is_multiple_of(4) {
            record.medications.push(Medication {
                code: coded(CodeSystem::RxNorm, "4603", Some("Furosemide")),
                start: on("2024-01-01"),
                source: source("Medication/1"),
                ..Medication::default()
            });
        }
        if at % 20 == 7 {
            record.procedures.push(crate::given::procedure("Procedure/r", coded(CodeSystem::Icd10Pcs, "01N5", None)));
        }
        record
    };
    (0..count).map(of).collect()
}

fn judged(records: &[Record]) -> SiteApplicability {
    gate(&bundle(), &records.iter().collect::<Vec<_>>(), AS_OF)
}

fn check(found: &SiteApplicability, kind: CheckKind) -> &GateCheck {
    found.checks.iter().find(|check| check.kind == kind).unwrap()
}

#[test]
fn a_site_like_the_training_data_is_scored() {
    let found = judged(&site(200));
    assert_eq!(found.verdict, GateVerdict::Score, "{found:?}");
    assert_eq!((found.records, found.patients, found.checks.len()), (200, 200, 6));
    let of = |name: &str| found.concepts.iter().find(|one| one.concept == name).unwrap();
    assert_eq!((of("failing").seen, of("carpal").seen, of("diuretic").seen), (0.3, 0.2, 0.25));
    let creatinine = found.inputs.iter().find(|one| one.input == "creatinine").unwrap();
    assert_eq!((creatinine.missing, creatinine.below, creatinine.above), (0.0, Some(0.0), Some(0.0)));
}

#[test]
fn too_few_patients_say_nothing() {
    let found = judged(&site(19));
    assert_eq!((found.verdict, found.patients, FEWEST_PATIENTS), (GateVerdict::NotReported, 19, 20));
    // Who is not of the population does not count.
    let mut records = site(25);
    records.iter_mut().take(6).for_each(|record| record.patient.birth_date = born(1920));
    let found = judged(&records);
    assert_eq!((found.verdict, found.records, found.patients), (GateVerdict::NotReported, 25, 19));
    // Nor who lacks an input without which the model does not answer.
    records.iter_mut().skip(6).take(4).for_each(|record| record.patient.sex = None);
    assert_eq!((judged(&records).records, judged(&records).patients), (25, 15));
    // When a model offers itself goes by what is found: its training data held those without it, too.
    let mut offered = bundle_json();
    offered["offer"] = json!({"when": "failing", "because": "Shown with heart failure."});
    let offered = try_bundle(offered, Some(known_json())).unwrap();
    let found = gate(&offered, &site(200).iter().collect::<Vec<_>>(), AS_OF);
    assert_eq!((found.patients, found.verdict), (200, GateVerdict::Score));
}

/// The codes of a site are mapped to others: the more, the worse.
#[test]
fn lost_codes_are_seen_of_many_where_one_record_shows_nothing() {
    let lost = |share: usize| {
        let mut records = site(200);
        for (at, record) in records.iter_mut().enumerate() {
            for entry in record
                .conditions
                .iter_mut()
                .filter(|entry| ["Condition/f", "Condition/c"].contains(&&*entry.source.name))
            {
                if at * 37 % 100 < share {
                    entry.code = icd("R69");
                }
            }
        }
        judged(&records)
    };
    assert_eq!(lost(0).verdict, GateVerdict::Score);
    assert_eq!(lost(20).verdict, GateVerdict::Score, "{:?}", lost(20).concepts);
    let gone = lost(100);
    assert_eq!(gone.verdict, GateVerdict::Refuse);
    let said = &check(&gone, CheckKind::Vocabulary).findings[0];
    assert!(said.contains("Heart failure (0 in 100 patients, expected 30 in 100)"), "{said}");
    let ranks: Vec<GateVerdict> = [0, 20, 40, 60, 80, 100].map(|share| lost(share).verdict).to_vec();
    assert!(ranks.windows(2).all(|two| two[0] <= two[1]), "{ranks:?}");
    // One record of them says nothing by itself.
    let mut one = ordinary();
    one.conditions.push(condition("Condition/f", icd("R69")));
    assert_eq!(assess::applicability::of_record(&one, &bundle(), AS_OF, false).0.verdict, GateVerdict::Score);
}

#[test]
fn every_check_of_a_site_can_speak() {
    let with = |change: &dyn Fn(usize, &mut Record)| {
        let mut records = site(100);
        records.iter_mut().enumerate().for_each(|(at, record)| change(at, record));
        judged(&records)
    };
    let kind = |found: &SiteApplicability, kind: CheckKind| check(found, kind).verdict;
    let too_many = with(&|_, record| record.conditions.push(condition("Condition/x", icd("G56.0"))));
    assert!(check(&too_many, CheckKind::Vocabulary).findings[0].contains("far more often"), "{too_many:?}");
    let unreadable = with(&|_, record| {
        record
            .conditions
            .iter_mut()
            .for_each(|entry| entry.code = coded(CodeSystem::Other("urn:own".into()), "1", None));
    });
    assert_eq!(kind(&unreadable, CheckKind::Vocabulary), GateVerdict::Refuse);
    let units = with(&|at, record| {
        if at % 5 == 0 {
            record.observations[0] = reading("Observation/1", "2160-0", 90.0, "mg/dL");
        }
    });
    assert_eq!(kind(&units, CheckKind::Units), GateVerdict::Caution);
    let high = with(&|_, record| record.observations[0] = reading("Observation/1", "2160-0", 2.2, "mg/dL"));
    assert_eq!(
        (kind(&high, CheckKind::Range), kind(&high, CheckKind::Joint)),
        (GateVerdict::Caution, GateVerdict::Refuse)
    );
    let missing = with(&|_, record| _ = record.observations.remove(0));
    assert_eq!(kind(&missing, CheckKind::Missingness), GateVerdict::Caution);
    assert!(check(&missing, CheckKind::Missingness).findings[0].contains("Creatinine in serum or blood"));
}

/// A table of rows has no charts: their words stay unknown, their numbers do not.
#[test]
fn rows_alone_can_be_counted() {
    let bundle = bundle_with("/inputs/creatinine/missing", json!(0.02));
    let mut tally = SiteTally::new(&bundle);
    for record in site(100) {
        let row: Vec<f64> = bundle.features().row(&record, AS_OF, &[]).iter().map(|value| value.value).collect();
        assert!(tally.add_row(&row));
    }
    let found = tally.finish();
    assert_eq!((found.patients, found.verdict), (100, GateVerdict::Score));
    assert_eq!(check(&found, CheckKind::Vocabulary).verdict, GateVerdict::NotReported);
    assert_eq!(check(&found, CheckKind::Missingness).verdict, GateVerdict::Score);
    assert!(found.concepts.is_empty());
}
