//! What must not matter does not, over drawn records: the order of entries, the units of readings; and what is lost from a
//! record's codes never makes its vocabulary look better.

use assess::{CheckKind, GateVerdict};
use record::{CodeSystem, Concept, Quantity, Record, Value};

use crate::given::{born, bundle, check, coded, condition, gate, icd, on, ordinary, procedure, reading};

/// Numbers by a linear congruence: the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count
    }

    fn is(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

const CONDITIONS: [(&str, &str); 8] = [
    ("I50.9", "Heart failure"),
    ("G56.0", "Carpal tunnel syndrome"),
    ("I35.0", "Aortic stenosis"),
    ("J45.9", "Asthma"),
    ("K21.9", "Reflux"),
    ("E11.9", "Type 2 diabetes"),
    ("M54.5", "Low back pain"),
    ("I10", "Hypertension"),
];

fn drawn(random: &mut Random) -> Record {
    let mut record = ordinary();
    record.patient.birth_date = born(1930 + i16::try_from(random.below(70)).unwrap());
    record.conditions = (0..random.below(9))
        .map(|at| {
            let (code, words) = CONDITIONS[random.below(CONDITIONS.len())];
            let code = match random.below(6) {
                0 => coded(CodeSystem::Snomed, "195967001", Some(words)),
                1 => coded(CodeSystem::Other("urn:own".into()), "K1", Some(words)),
                2 => icd(code),
                _ => coded(CodeSystem::Icd10Cm, code, Some(words)),
            };
            let mut entry = condition(&format!("Condition/{at}"), code);
            entry.onset = on(&format!("{}-05-01", 2010 + random.below(17)));
            entry
        })
        .collect();
    if random.is(30) {
        record.procedures.push(procedure("Procedure/9", coded(CodeSystem::Icd10Pcs, "01N50ZZ", None)));
    }
    record.observations = (0..random.below(4))
        .map(|at| {
            let value = [0.4, 0.9, 1.3, 2.2, 9.0, 88.0][random.below(6)];
            let mut entry = reading(&format!("Observation/{at}"), "2160-0", value, "mg/dL");
            entry.time = on(&format!("2026-{:02}-11", 1 + random.below(11)));
            entry
        })
        .collect();
    if random.is(50) {
        record.observations.push(reading("Observation/s", "2951-2", 130.0 + random.below(20) as f64, "mmol/L"));
    }
    record
}

#[test]
fn the_order_of_entries_reaches_nothing() {
    let (bundle, mut random) = (bundle(), Random(1));
    for _ in 0..400 {
        let record = drawn(&mut random);
        let mut shuffled = record.clone();
        random.shuffle(&mut shuffled.conditions);
        random.shuffle(&mut shuffled.observations);
        random.shuffle(&mut shuffled.procedures);
        assert_eq!(gate(&bundle, &record), gate(&bundle, &shuffled));
    }
}

/// Every creatinine, or every other, in µmol/L: 88.4 of them are 1 mg/dL.
#[test]
fn the_unit_of_a_reading_changes_no_verdict() {
    let (bundle, mut random, mut verdicts) = (bundle(), Random(2), vec![]);
    for _ in 0..400 {
        let record = drawn(&mut random);
        let every = 1 + random.below(2);
        let mut converted = record.clone();
        let readings = converted.observations.iter_mut().filter(|o| o.code.has(&CodeSystem::Loinc, "2160-0"));
        for entry in readings.step_by(every) {
            if let Value::Quantity(Quantity { value, unit, .. }) = &mut entry.value {
                (*value, *unit) = (*value * 1e4 / 113.1222, Some("umol/L".into()));
            }
        }
        let (found, after) = (gate(&bundle, &record), gate(&bundle, &converted));
        assert_eq!(found.verdict, after.verdict, "{record:?}");
        verdicts.push(found.verdict);
    }
    for verdict in [GateVerdict::Score, GateVerdict::Caution, GateVerdict::Refuse] {
        assert!(verdicts.contains(&verdict), "{verdict:?} never came up");
    }
}

/// Codes are taken away, or replaced by the site's own, step by step. What a model refuses of is lost with them, and so is what
/// makes a patient unusual: of the checks it is the vocabulary's that must see it.
#[test]
fn losing_codes_never_makes_the_vocabulary_better() {
    let (bundle, mut random, mut worse) = (bundle(), Random(3), 0);
    for _ in 0..300 {
        let mut record = drawn(&mut random);
        let mut before = check(&bundle, &record, CheckKind::Vocabulary).verdict;
        for _ in 0..4 {
            let is_dropped = random.is(50);
            let strip = |code: &mut Concept, random: &mut Random| {
                for coding in &mut code.codings {
                    if random.is(40) {
                        coding.system = CodeSystem::Other("urn:elsewhere".into());
                        coding.code = "Z9".into();
                    }
                }
                // Its words stay: a site that maps otherwise still calls things by their names.
                if is_dropped && random.is(40) && code.text.is_none() {
                    code.text = code.codings.first().and_then(|coding| coding.display.clone());
                    code.codings.clear();
                }
            };
            record.conditions.iter_mut().for_each(|entry| strip(&mut entry.code, &mut random));
            record.procedures.iter_mut().for_each(|entry| strip(&mut entry.code, &mut random));
            record.observations.iter_mut().for_each(|entry| strip(&mut entry.code, &mut random));
            let after = check(&bundle, &record, CheckKind::Vocabulary).verdict;
            assert!(after >= before, "{before:?} became {after:?}: {record:?}");
            worse += u32::from(after > before);
            before = after;
        }
    }
    assert!(worse > 100, "the draw lost nothing that matters: {worse}");
}
