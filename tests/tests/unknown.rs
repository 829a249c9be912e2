//! What is not known, for every shipped model: nothing that is learned widens a range, and no range leaves out the number
//! that all of it gives. Patients are made up at random and entered by hand, so that any of it can be left out.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;

use assess::source::InputSource;
use assess::{Assessment, Bundle, HandForm, HandInput, HandKind, OutputAssessment, Request, Verdict, assess};
use features::definition::Reference;
use record::{Patient, Record};

/// Numbers that repeat on every machine.
struct Draws(u64);

impl Draws {
    fn share(&mut self) -> f64 {
        // Knuth's MMIX.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.share() * count as f64) as usize
    }
}

fn assessed(bundle: &Bundle, by_hand: &[HandInput]) -> Assessment {
    let request = Request {
        as_of: "2026-11-22".parse().unwrap(),
        asked_for: vec![bundle.about.id.clone()],
        by_hand: by_hand.to_vec(),
        ..Request::default()
    };
    assess(&Record { patient: Patient::default(), ..Record::default() }, &[], &[bundle], &request)
}

fn outputs(bundle: &Bundle, by_hand: &[HandInput]) -> BTreeMap<String, OutputAssessment> {
    let found = assessed(bundle, by_hand).models.remove(0).outputs;
    found.into_iter().map(|output| (output.output.clone(), output)).collect()
}

/// What a model asks for, each once, without what is only computed from another that is asked for, too.
fn asked(bundle: &Bundle) -> Vec<HandForm> {
    let assessment = assessed(bundle, &[]);
    let own: Vec<&String> = assessment.models[0].inputs.iter().filter_map(|input| input.by_hand.first()).collect();
    assessment.hand_forms.iter().filter(|form| own.contains(&&form.of)).cloned().collect()
}

/// A value that the model holds for: within its ranges where it states them, in the middle of what is possible else.
fn drawn(bundle: &Bundle, form: &HandForm, draws: &mut Draws) -> HandInput {
    let value = match &form.kind {
        HandKind::YesNo => InputSource::Boolean(draws.share() < 0.3),
        HandKind::Options(options) => InputSource::Option(options[draws.below(options.len())].name.clone()),
        HandKind::Number(units) => {
            let is_of = |of: &str| of == form.of || form.of == "age" && of.starts_with("age");
            let input = bundle.features().inputs().iter().find(|i| is_of(&i.of));
            let [low, high] = match (form.of.as_str(), input.and_then(|i| i.range)) {
                ("age", None) => [30.0, 79.0],
                (_, Some(range)) => range,
                _ => [units[0].low, units[0].high],
            };
            // Half of the values around the reference patient's, where patients are, and half from all that is possible.
            let far = low + (high - low) * draws.share() * draws.share();
            let near = match input.map(|i| &i.reference) {
                Some(Reference::Number(reference)) => reference * (0.5 + 1.5 * draws.share()),
                _ => far,
            };
            InputSource::Number(if draws.share() < 0.5 { far } else { near.clamp(low, high) })
        }
    };
    HandInput { of: form.of.clone(), value, unit: None }
}

/// A patient of whom everything is known, and what the model says; one for whom it holds, where that can be hit upon.
fn answered(
    bundle: &Bundle,
    forms: &[HandForm],
    draws: &mut Draws,
) -> (Vec<HandInput>, BTreeMap<String, OutputAssessment>) {
    const TRIES: usize = 200;
    let mut draw = || {
        let whole: Vec<HandInput> = forms.iter().map(|form| drawn(bundle, form, draws)).collect();
        let truth = outputs(bundle, &whole);
        (whole, truth)
    };
    let has_value = |truth: &BTreeMap<String, OutputAssessment>| truth.values().any(|output| output.value.is_some());
    let found = (0..TRIES).map(|_| draw()).find(|(_, truth)| has_value(truth));
    found.unwrap_or_else(draw)
}

/// Whether the model answers without it, too, or has another equation where it is known.
fn decides(bundle: &Bundle, form: &HandForm) -> bool {
    bundle.features().inputs().iter().any(|input| input.of == form.of && input.optional)
}

const SLACK: f64 = 1e-9;
/// Drawn for each model.
const PATIENTS: usize = 24;

#[test]
fn more_information_never_widens_a_range_and_every_range_holds_the_whole_truth() {
    let (models, _) = catalog::models();
    let mut compared: BTreeMap<String, usize> = BTreeMap::new();
    let mut failures = vec![];
    for entry in &models {
        let bundle = &entry.bundle;
        let forms = asked(bundle);
        let mut draws = Draws(7);
        for _ in 0..PATIENTS {
            let (whole, truth) = answered(bundle, &forms, &mut draws);
            // What a model answers without, or chooses its equation by, is settled first: another answer to that is another
            // question. Then one more is known each time, in a random order.
            let (first, mut order): (Vec<usize>, Vec<usize>) =
                (0..whole.len()).partition(|at| decides(bundle, &forms[*at]));
            for at in (1..order.len()).rev() {
                order.swap(at, draws.below(at + 1));
            }
            let mut before: BTreeMap<String, OutputAssessment> = BTreeMap::new();
            for known in 0..order.len() {
                let given: Vec<HandInput> = first.iter().chain(&order[..known]).map(|at| whole[*at].clone()).collect();
                let now = outputs(bundle, &given);
                for (name, output) in &now {
                    let place = format!("{}/{name} with {known} of {} known", bundle.about.id, whole.len());
                    let Some(interval) = &output.interval else { continue };
                    let size = SLACK * (1.0 + interval.high.abs());
                    if let Some(wider) = before.get(name).and_then(|output| output.interval.as_ref())
                        && (interval.low < wider.low - size || interval.high > wider.high + size)
                    {
                        failures.push(format!(
                            "{place}: {} to {} was {} to {}",
                            interval.low, interval.high, wider.low, wider.high
                        ));
                    }
                    if let Some(value) = truth.get(name).and_then(|output| output.value) {
                        *compared.entry(bundle.about.id.clone()).or_default() += 1;
                        if value < interval.low - size || value > interval.high + size {
                            failures
                                .push(format!("{place}: {value} lies outside {} to {}", interval.low, interval.high));
                        }
                    }
                    if let (Some(mean), Some(unknown)) = (output.unknown.as_ref().and_then(|u| u.mean), &output.unknown)
                    {
                        let all = [unknown.low.unwrap(), unknown.high.unwrap(), mean];
                        if all.iter().any(|value| *value < interval.low - size || *value > interval.high + size) {
                            failures.push(format!(
                                "{place}: the cohort's {all:?} lie outside {} to {}",
                                interval.low, interval.high
                            ));
                        }
                    }
                }
                before = now;
            }
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
    for entry in &models {
        let id = &entry.bundle.about.id;
        assert!(compared.get(id).is_some_and(|count| *count >= 6), "{id} was hardly compared: {compared:?}");
    }
}

/// A number by hand is a number of the record: the same patient scores the same either way, whatever the model.
#[test]
fn what_is_entered_by_hand_scores_as_the_golden_patients_do() {
    let (models, _) = catalog::models();
    let mut scored = 0;
    for entry in &models {
        let forms = asked(&entry.bundle);
        let mut draws = Draws(11);
        for _ in 0..5 {
            let whole: Vec<HandInput> = forms.iter().map(|form| drawn(&entry.bundle, form, &mut draws)).collect();
            for output in outputs(&entry.bundle, &whole).values() {
                let is_whole = matches!(output.verdict, Verdict::Scored | Verdict::Caution | Verdict::Refused);
                assert!(is_whole, "{}/{} misses {:?}", entry.bundle.about.id, output.output, output.missing);
                scored += usize::from(output.value.is_some());
            }
        }
    }
    assert!(scored > 60, "{scored}");
}

/// Without the count of lymph nodes both numbers are means over completions: no arms, no difference, no refits are told, and
/// nothing that is no number.
#[test]
fn a_treatment_is_not_compared_while_its_numbers_are_means() {
    let (models, _) = catalog::models();
    let bundle = &models.iter().find(|entry| entry.bundle.about.id == "colon-adjuvant").unwrap().bundle;
    let (_, text) = tests::SAMPLES.iter().find(|(name, _)| name.starts_with("21-")).unwrap();
    let inputs = [intake::Input { name: "sample", bytes: text.as_bytes() }];
    let whole = intake::open(&inputs, &mut |_| ()).records.remove(0);
    let mut without = whole.clone();
    without.observations.retain(|entry| !entry.code.has(&record::CodeSystem::Loinc, "21893-3"));
    assert!(without.observations.len() < whole.observations.len());
    let of = |record: &Record| {
        let asked_for = vec![bundle.about.id.clone()];
        let request = Request { as_of: "2026-11-22".parse().unwrap(), asked_for, ..Request::default() };
        assess(record, &[], &[bundle], &request).models.remove(0)
    };
    let known = of(&whole).treatment.unwrap();
    assert!(known.comparisons.iter().all(|arms| arms.difference.value.is_finite() && arms.difference.low.is_some()));
    let averaged = of(&without);
    assert_eq!(averaged.treatment, None);
    for output in averaged.outputs.iter().filter(|output| !output.output.ends_with("spared")) {
        assert_eq!(
            (output.missing.as_slice(), output.verdict),
            (&["nodes".to_owned()][..], Verdict::Caution),
            "{:?}",
            output.problems
        );
        assert!(output.value.unwrap().is_finite());
        assert!(output.notes.iter().any(|note| note.contains("is not compared")), "{:?}", output.notes);
    }
}
