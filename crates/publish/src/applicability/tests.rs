use serde_json::json;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use super::*;

fn inputs() -> Vec<InputDefinition> {
    let input = |name: &str, of: &str, take: &str| {
        serde_json::from_value(json!({"name": name, "of": of, "take": take, "reference": 0})).unwrap()
    };
    vec![input("level", "level", "latest"), input("other", "other", "latest"), input("ill", "ill", "ever")]
}

fn concepts() -> Vec<ConceptDefinition> {
    let quantity = |name: &str, source: serde_json::Value| {
        json!({"name": name, "label": name, "source": "-", "kind": {"quantity": {
            "unit": "1", "plausible": [-1e9, 1e9], "sources": [source]}}})
    };
    let observed = |code: &str| json!({"observed": {"codes": {"loinc": [code]}}});
    let all = [
        quantity("level", observed("1-8")),
        quantity("other", json!({"derived": {"expression": "first * 2 + second", "note": "-"}})),
        quantity("first", observed("2-6")),
        quantity("second", observed("3-4")),
        json!({"name": "ill", "label": "Ill", "source": "-",
            "kind": {"presence": {"conditions": {"icd10": ["I50"]}}}}),
    ];
    all.into_iter().map(|concept| serde_json::from_value(concept).unwrap()).collect()
}

fn terms() -> Vec<TermSource> {
    let names = ["level", "other", "ill"];
    names.map(|name| TermSource { name: name.to_owned(), expression: name.to_owned() }).to_vec()
}

fn model() -> ModelFile<TreeEnsemble> {
    serde_json::from_value(json!({
        "ir": model::IR_VERSION, "written_by": "-", "source_sha256": "-", "columns": ["level", "other", "ill"],
        "predictor": {"scores": {"precision": "f64", "missing_adds_nothing": false, "intercepts": [0.0],
            "weights": [[1.0, 2.0, 3.0]]}},
        "outputs": [{"name": "risk", "margin": 0, "link": {"logit": {}}}], "stores_instances": false, "notes": [],
    }))
    .unwrap()
}

/// Rows of two normal numbers with a correlation of 0.8, of which each tenth and each fifth is missing, and a yes of every
/// fourth row; two rows a group.
fn people(count: usize, seed: u64, shift: f64) -> (BTreeMap<String, Vec<f64>>, Vec<u64>) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut unit = || ((random.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    let mut normal = || {
        let (size, angle) = (libm::sqrt(-2.0 * libm::log(unit())), std::f64::consts::TAU * unit());
        (size * libm::cos(angle), size * libm::sin(angle))
    };
    let mut values: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for at in 0..count {
        let (one, other) = normal();
        let gap = |every: usize, value: f64| if at.is_multiple_of(every) { f64::NAN } else { value };
        for (name, value) in [
            ("level", gap(10, 100.0 + 15.0 * (one + shift))),
            ("other", gap(5, 0.8 * one + 0.6 * (other - shift))),
            ("ill", f64::from(u8::from(at % 4 == 0))),
        ] {
            values.entry(name.to_owned()).or_default().push(value);
        }
    }
    (values, (0..count as u64).map(|at| at / 2).collect())
}

fn charts() -> ChartCounts {
    let concept = |rows: u64, entries: u64, codes: &[(&str, [u64; 2])]| ConceptCount {
        rows,
        entries,
        codes: codes.iter().map(|(code, counts)| ((*code).to_owned(), *counts)).collect(),
    };
    ChartCounts {
        rows: 400,
        concepts: BTreeMap::from([
            ("level".to_owned(), concept(361, 1000, &[("loinc|1-8", [1000, 361])])),
            ("first".to_owned(), concept(300, 300, &[("loinc|2-6", [300, 300])])),
            ("second".to_owned(), concept(9, 9, &[("loinc|3-4", [9, 9])])),
            (
                "ill".to_owned(),
                concept(
                    100,
                    400,
                    &[("icd10cm|I50.9", [300, 90]), ("icd10cm|I50.1", [91, 9]), ("icd10cm|I50.2", [9, 10])],
                ),
            ),
        ]),
        conditions: KindCount { entries: 1000, unreadable: 123 },
        medications: KindCount { entries: 1000, unreadable: 9 },
        history_days: (0..400).map(|at| at * 10).collect(),
        ..ChartCounts::default()
    }
}

fn known<'a>(
    training: InputRows<'a>,
    test: Option<InputRows<'a>>,
    charts: &'a ChartCounts,
    parts: &'a Parts,
) -> Known<'a> {
    let Parts { inputs, terms, concepts, model, weights } = parts;
    Known {
        inputs,
        terms,
        concepts,
        model,
        training,
        test,
        elsewhere: None,
        weights,
        charts,
        years: Some([2001, 2019]),
        unlike: &[],
        seed: 1,
    }
}

struct Parts {
    inputs: Vec<InputDefinition>,
    terms: Vec<TermSource>,
    concepts: Vec<ConceptDefinition>,
    model: ModelFile<TreeEnsemble>,
    weights: BTreeMap<String, f64>,
}

fn parts() -> Parts {
    let weights = [("level", 0.5), ("other", 0.3), ("ill", 0.2)].map(|(name, weight)| (name.to_owned(), weight));
    Parts { inputs: inputs(), terms: terms(), concepts: concepts(), model: model(), weights: weights.into() }
}

fn rows(of: &(BTreeMap<String, Vec<f64>>, Vec<u64>)) -> InputRows<'_> {
    InputRows { values: &of.0, groups: &of.1 }
}

/// Counted by hand.
#[test]
fn sums_are_rounded_and_those_of_few_left_out() {
    let (people, parts, charts) = (people(400, 1, 0.0), parts(), charts());
    let found = applicability(&known(rows(&people), None, &charts, &parts)).unwrap();
    // Two rows a patient.
    assert_eq!((found.patients, found.years), (Some(200), Some([2001, 2019])));
    let history = found.history.unwrap();
    assert_eq!((history.p05_days, history.median_days), (190.0, 1980.0));
    let missing: Vec<_> = found.inputs.values().map(|input| input.missing).collect();
    assert_eq!(missing, [Some(0.0), Some(0.1), Some(0.2)]);
    assert_eq!(found.inputs["ill"].distribution, Some(Distribution::Yes(0.25)));
    assert_eq!(found.inputs["other"].weight, Some(0.3));
    // Every fifth row lacks one input or two, every tenth both.
    assert_eq!(found.missing_at_least, [1.0, 0.2, 0.1]);
    let ill = &found.concepts["ill"];
    assert_eq!((ill.seen, ill.weight), (0.25, 0.2));
    // Nine patients are too few, whatever they have.
    assert_eq!(ill.codes, BTreeMap::from([("icd10cm|I50.9".into(), 0.75), ("icd10cm|I50.2".into(), 0.023)]));
    let unreadable = found.unreadable.unwrap();
    assert_eq!((unreadable.conditions, unreadable.medications, unreadable.procedures), (0.123, 0.0, 0.0));
    // What is derived hands its weight down to what it is derived from.
    let concept = |name: &str| (found.concepts[name].seen, found.concepts[name].weight);
    assert_eq!([concept("level"), concept("other")], [(0.9, 0.5), (0.0, 0.0)]);
    assert_eq!([concept("first"), concept("second")], [(0.75, 0.15), (0.0, 0.15)]);
}

#[test]
fn a_table_of_chosen_columns_says_nothing_of_charts() {
    let (people, parts) = (people(400, 1, 0.0), parts());
    let charts = ChartCounts { is_coded_by_recipe: true, history_days: vec![0; 400], ..charts() };
    let found = applicability(&known(rows(&people), None, &charts, &parts)).unwrap();
    assert_eq!((found.unreadable, found.history, found.concepts.len()), (None, None, 0));
    assert!(found.source.contains("how charts are coded"), "{}", found.source);
    assert_eq!(found.inputs["ill"].weight, Some(0.2));
}

#[test]
fn of_inputs_that_are_others_at_the_bedside_nothing_is_said() {
    let (people, parts, charts) = (people(400, 1, 0.0), parts(), charts());
    let unlike = ["level".to_owned()];
    let of = |unlike| applicability(&Known { unlike, ..known(rows(&people), None, &charts, &parts) });
    let found = of(&unlike).unwrap();
    let level = &found.inputs["level"];
    assert_eq!((&level.distribution, level.missing, level.weight), (&None, Some(0.1), Some(0.5)));
    assert_eq!(found.joint.unwrap().columns, ["ill", "other"]);
    let stranger = ["levle".to_owned()];
    assert!(of(&stranger).unwrap_err().to_string().contains("levle"));
}

/// Normal numbers: the chi-squared distribution is that of the distance, so that each share is its own quantile, within
/// three standard errors; and so are the false alarms. The yes makes the distance a little less than chi-squared.
#[test]
fn the_joint_check_keeps_to_its_false_alarms() {
    let (learned, kept, parts, charts) = (people(4_000, 1, 0.0), people(40_000, 2, 0.0), parts(), charts());
    let mut numbers = parts;
    numbers.model.columns.truncate(2);
    numbers.model.predictor =
        serde_json::from_value(json!({"scores": {"precision": "f64", "missing_adds_nothing": false,
        "intercepts": [0.0], "weights": [[1.0, 2.0]]}}))
        .unwrap();
    let found = applicability(&known(rows(&learned), Some(rows(&kept)), &charts, &numbers)).unwrap();
    let joint = found.joint.unwrap();
    assert_eq!(joint.columns, ["level", "other"]);
    assert!((joint.correlation[0][1] - 0.8).abs() < 0.025, "{:?}", joint.correlation);
    // Where nothing is there nothing is compared: a tenth of the rows.
    assert_eq!(joint.held_out + joint.false_alarm.patients, 36_000);
    let alarm = joint.false_alarm;
    let error = |share: f64| 3.0 * libm::sqrt(2.0 * share * (1.0 - share) / 18_000.0) + 5e-4;
    assert!((alarm.caution - 0.05).abs() < error(0.05), "{alarm:?}");
    assert!((alarm.refuse - 0.005).abs() < error(0.005), "{alarm:?}");
    for (tail, share) in joint.tail.iter().zip(assess::source::applicability::TAIL_SHARES) {
        // The table's ends are drawn out by a slope of its outer quarter; of 4,000 rows that slope is not exact.
        assert!(*tail > 0.5 * share && *tail < 1.6 * share, "{share}: {tail}");
    }
}

#[test]
fn without_enough_kept_rows_parts_are_held_against_each_other() {
    let (learned, few, parts, charts) = (people(600, 1, 0.0), people(59, 2, 0.0), parts(), charts());
    let enough = people(60, 2, 0.0);
    let of = |test| applicability(&known(rows(&learned), test, &charts, &parts)).unwrap();
    let crossed = of(Some(rows(&few)));
    assert!(crossed.source.contains("parts of 10 (the test set has only 59)"), "{}", crossed.source);
    let joint = crossed.joint.unwrap();
    assert_eq!(joint.columns, ["ill", "level", "other"]);
    assert_eq!(joint.held_out + joint.false_alarm.patients, 600);
    assert!(joint.false_alarm.caution < 0.12, "{:?}", joint.false_alarm);
    assert!(of(None).source.contains("keeps no test set"));
    let kept = of(Some(rows(&enough)));
    assert!(kept.source.contains("30 rows of the test set; 30 others"), "{}", kept.source);
    let joint = kept.joint.unwrap();
    // Of 30 not even the lowest is a rank of 0.02.
    assert_eq!(joint.tail[..4], [0.0; 4]);
    assert!(joint.tail[4] > 0.0);
}

/// People whose two numbers go apart though each alone is usual: seen as another population.
#[test]
fn another_population_is_told_apart() {
    let (learned, kept, away) = (people(2_000, 1, 0.0), people(2_000, 2, 0.0), people(1_000, 3, 1.5));
    let (parts, charts) = (parts(), charts());
    let of = Known { elsewhere: Some(rows(&away)), ..known(rows(&learned), Some(rows(&kept)), &charts, &parts) };
    let found = applicability(&of).unwrap();
    let told = found.source.split("Of 1000 rows of another population it would caution ").nth(1).unwrap();
    let share: f64 = told.split(' ').next().unwrap().parse().unwrap();
    assert!(share > 40.0, "{told}");
}

#[test]
fn rare_answers_and_the_commonest_option_stay_out_of_the_joint_check() {
    let distribution = |values: serde_json::Value| {
        let input: InputKnowledge = serde_json::from_value(json!({"distribution": values})).unwrap();
        input
    };
    let mut source = of_rows(&FeatureSet::new(vec![], &[]).unwrap(), &BTreeMap::new()).unwrap();
    for (name, values) in [
        ("constant", json!({"quantiles": [1, 1, 1]})),
        ("number", json!({"quantiles": [1, 2, 3]})),
        ("often", json!({"yes": 0.4})),
        ("rare", json!({"yes": 0.01})),
        ("which", json!({"options": {"a": 0.3, "b": 0.69, "c": 0.01}})),
    ] {
        source.inputs.insert(name.to_owned(), distribution(values));
    }
    let used: Vec<String> = source.inputs.keys().cloned().chain(["unknown".to_owned()]).collect();
    assert_eq!(joint_columns(&source, &used), ["number", "often", "which=a"]);
}
