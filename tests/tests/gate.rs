//! What must not matter to the gate does not, for every shipped model over the sample records: the order of resources, and the
//! unit in which a laboratory writes. And what was measured of a number is said where the number is shown.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;

use assess::applicability::of_record;
use assess::{Applicability, Bundle, GateVerdict, OutputAssessment, Request, Verdict, assess};
use features::definition::{Analyte, Kind, QuantityDefinition, QuantitySource};
use features::holds;
use intake::Input;
use jiff::civil::{Date, date};
use record::{Concept, Quantity, Record, Value};
use serde_json::Value as Json;

const AS_OF: Date = date(2026, 11, 22);
/// Draws for each record.
const DRAWS: u64 = 4;

/// Numbers that repeat on every machine.
struct Draws(u64);

impl Draws {
    fn below(&mut self, count: usize) -> usize {
        // Knuth's MMIX.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// The sample records by their file, as JSON.
fn samples() -> impl Iterator<Item = (&'static str, Json)> {
    let files = tests::SAMPLES.iter().filter(|(name, _)| *name != "index.json");
    files.map(|(name, text)| (*name, serde_json::from_str(text).unwrap()))
}

fn opened(file: &Json) -> Record {
    let bytes = serde_json::to_vec(file).unwrap();
    let mut records = intake::open(&[Input { name: "sample", bytes: &bytes }], &mut |_| ()).records;
    assert_eq!(records.len(), 1);
    records.remove(0)
}

/// The gate of a model that is asked for.
fn gate(record: &Record, bundle: &Bundle) -> Applicability {
    of_record(record, bundle, AS_OF, true).0
}

fn count(verdicts: &mut BTreeMap<GateVerdict, usize>, of: &Applicability) {
    *verdicts.entry(of.verdict).or_default() += 1;
}

/// A property that only ordinary records were held to would prove little.
fn assert_all_come_up(verdicts: &BTreeMap<GateVerdict, usize>) {
    for verdict in [GateVerdict::Score, GateVerdict::Caution, GateVerdict::Refuse] {
        assert!(verdicts.get(&verdict).is_some_and(|count| *count >= 20), "{verdict:?} hardly came up: {verdicts:?}");
    }
}

#[test]
fn the_order_of_resources_reaches_nothing() {
    let (models, _) = catalog::models();
    let (mut draws, mut verdicts) = (Draws(3), BTreeMap::new());
    for (name, file) in samples() {
        let record = opened(&file);
        let before: Vec<Applicability> = models.iter().map(|model| gate(&record, &model.bundle)).collect();
        for _ in 0..DRAWS {
            let mut shuffled = file.clone();
            draws.shuffle(shuffled["entry"].as_array_mut().unwrap());
            let shuffled = opened(&shuffled);
            for (model, before) in models.iter().zip(&before) {
                count(&mut verdicts, before);
                assert_eq!(gate(&shuffled, &model.bundle), *before, "{name}, {}", model.bundle.about.id);
            }
        }
    }
    assert_all_come_up(&verdicts);
}

/// Units that laboratories write, of every dimension that an input of a shipped model has.
const UNITS: [&str; 40] = [
    "mg/dL", "g/dL", "g/L", "mg/L", "ug/mL", "ng/mL", "pg/mL", "ng/L", "umol/L", "mmol/L", "nmol/L", "mol/L", "mg/g",
    "mg/mmol", "ug/mg", "%", "mmol/mol", "U/L", "kU/L", "10*9/L", "10*3/uL", "/uL", "kg", "g", "[lb_av]", "cm", "m",
    "mm", "[in_i]", "mm[Hg]", "kPa", "kg/m2", "g/m2", "mg/wk", "mg/d", "s", "min", "a", "mo", "mEq/L",
];

/// The measured quantities of all models, each once.
fn quantities(models: &[catalog::Entry]) -> BTreeMap<&str, &QuantityDefinition> {
    let concepts = models.iter().flat_map(|model| model.bundle.features().concepts());
    let mut found = BTreeMap::new();
    for concept in concepts {
        if let Kind::Quantity(quantity) = &concept.kind {
            found.insert(concept.name.as_str(), quantity);
        }
    }
    found
}

fn is_of(quantity: &QuantityDefinition, code: &Concept) -> bool {
    quantity.sources.iter().any(|source| match source {
        QuantitySource::Observed { codes, .. } => holds(codes, code),
        QuantitySource::Derived { .. } => false,
    })
}

fn analyte(quantity: &QuantityDefinition) -> units::Analyte {
    match quantity.analyte {
        Analyte::Plain => units::Analyte::Plain,
        Analyte::MolarGramsPerMole(grams_per_mole) => units::Analyte::Molar { grams_per_mole },
        Analyte::MolarDenominatorGramsPerMole(grams_per_mole) => units::Analyte::MolarDenominator { grams_per_mole },
        Analyte::Hba1c => units::Analyte::Hba1c,
    }
}

/// Writes every reading in another unit, drawn once for each quantity and unit. How many were.
fn convert(record: &mut Record, quantities: &BTreeMap<&str, &QuantityDefinition>, draws: &mut Draws) -> usize {
    let (mut chosen, mut converted) = (BTreeMap::<(String, String), Option<&str>>::new(), 0);
    let mut rewrite = |code: &Concept, value: &mut Value| {
        let Value::Quantity(Quantity { value, unit: Some(unit), .. }) = value else { return };
        let Some((name, quantity)) = quantities.iter().find(|(_, quantity)| is_of(quantity, code)) else { return };
        let analyte = analyte(quantity);
        let to = *chosen.entry(((*name).to_owned(), unit.clone())).or_insert_with(|| {
            let is_another = |other: &&&'static str| {
                let there = units::convert(1.0, unit, other, &analyte);
                there.is_ok_and(|there| (there - 1.0).abs() > 1e-9)
            };
            let others: Vec<&&'static str> = UNITS.iter().filter(is_another).collect();
            (!others.is_empty()).then(|| *others[draws.below(others.len())])
        });
        if let Some(to) = to {
            *value = units::convert(*value, unit, to, &analyte).unwrap();
            *unit = to.into();
            converted += 1;
        }
    };
    for entry in &mut record.observations {
        rewrite(&entry.code, &mut entry.value);
        entry.components.iter_mut().for_each(|part| rewrite(&part.code, &mut part.value));
    }
    converted
}

/// What the gate says without what it says of a reading as it is written: a limit is quoted in its own unit, and whether an
/// unusable number would be usual in some other unit depends on the number. What follows from a reading does not.
fn unquoted(mut said: Applicability) -> Applicability {
    const LIMIT: &str = ": reported only as ";
    for check in &mut said.checks {
        check.findings.retain(|finding| !finding.contains(" would be a usual value in "));
        for finding in &mut check.findings {
            if let Some((label, _)) = finding.split_once(LIMIT) {
                *finding = format!("{label}{LIMIT}");
            }
        }
    }
    said
}

#[test]
fn the_unit_of_a_reading_reaches_nothing() {
    let (models, _) = catalog::models();
    let quantities = quantities(&models);
    let (mut draws, mut verdicts, mut converted) = (Draws(5), BTreeMap::new(), 0);
    let mut failures = vec![];
    for (name, file) in samples() {
        let record = opened(&file);
        for _ in 0..DRAWS {
            let mut other = record.clone();
            converted += convert(&mut other, &quantities, &mut draws);
            for model in &models {
                let [before, after] = [&record, &other].map(|record| unquoted(gate(record, &model.bundle)));
                count(&mut verdicts, &before);
                if before != after {
                    failures.push(format!("{name}, {}: {before:#?}\n{after:#?}", model.bundle.about.id));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures[..1.min(failures.len())].join("\n"));
    assert!(converted >= 400, "{converted}");
    assert_all_come_up(&verdicts);
}

/// One output of a sample patient.
fn output(file: &str, model: &str, output: &str) -> OutputAssessment {
    let (models, _) = catalog::models();
    let bundle = &models.iter().find(|entry| entry.bundle.about.id == model).unwrap().bundle;
    let record = opened(&samples().find(|(name, _)| *name == file).unwrap().1);
    let outputs =
        assess(&record, &[], &[bundle], &Request { as_of: AS_OF, ..Request::default() }).models.remove(0).outputs;
    outputs.into_iter().find(|one| one.output == output).unwrap()
}

/// In none of ten groups of other patients did the observed share lie inside the range: nobody reads it without having read
/// that. Where ranges held, nothing is said of it.
#[test]
fn a_range_that_held_for_nobody_is_not_to_be_relied_on() {
    let found = output("17-woman-61-breast-cancer.json", "breast-cancer-recurrence", "recurrence_5y");
    let said = "Do not rely on the range of this number: measured on 686 patients, ranges like it held in 0 % of the groups of \
                patients, where 100 % were aimed at.";
    let note = found.uncertainty.unwrap();
    assert!(note.in_words.starts_with(said) && note.in_words.contains("this number stands for"), "{}", note.in_words);
    assert!(note.held_rarely && note.low.is_some() && note.coverage.unwrap().found == 0.0);
    assert_eq!(found.verdict, Verdict::Caution);
    assert!(found.problems.iter().any(|problem| problem == said), "{:?}", found.problems);
    let held = output("09-woman-58-biliary-cholangitis.json", "pbc-survival", "survival_6y");
    let note = held.uncertainty.unwrap();
    assert!(!note.held_rarely && note.in_words.starts_with("Held against"));
    assert!(held.problems.iter().all(|problem| !problem.contains("rely on the range")), "{:?}", held.problems);
}
