//! How sure a number is: from `uncertainty.json` to the assessment.

use assess::overlay::{Line, LineScale, Overlay, Provenance, Recalibration};
use assess::source::BundleParts;
use assess::{Bundle, BundleError, OutputAssessment, Request, Tier, UncertaintyMethod, Verdict, assess};
use jiff::civil::date;
use model::{Combination, Link, Model, Part, Predictor};
use serde_json::{Value, json};

use crate::given::{bundle_json, concepts, ensemble, file, forest, output, patient, trees};

/// The forest's value of the patient: 1 / (1 + exp(−2.1)).
const VALUE: f64 = 0.890_903_178_804_387_8;

fn with(bundle: Value, uncertainty: Value) -> Result<Bundle, BundleError> {
    let golden = serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap();
    let bundle = serde_json::from_value(bundle).unwrap();
    let uncertainty = Some(serde_json::from_value(uncertainty).unwrap());
    let (trained, cohort, applicability) = (Some(forest()), None, None);
    Bundle::from_parts(BundleParts { bundle, golden, trained, cohort, applicability, uncertainty }, &concepts())
}

/// A banner where the risk is above 0.8.
fn alerting() -> Value {
    let mut bundle = bundle_json();
    bundle["alerts"] = json!([{"output": "risk", "when": "value > 0.8", "tier": "banner", "finding": "High.",
        "action": "Look.", "source": "none"}]);
    bundle
}

fn venn_abers(steps: Value) -> Value {
    json!({"outputs": {"risk": {"venn_abers": {"steps": steps, "patients": 200, "source": "They are made up.",
        "coverage": {"wanted": 1.0, "found": 0.75, "patients": 166, "how": "Among 166 others in 3 of 4 groups."}}}}})
}

fn found(bundle: &Bundle) -> OutputAssessment {
    output(bundle, &patient(Some("former"), &[("creatinine", 1.5)]))
}

/// Whether the number and its range contradict each other.
fn is_outside(found: &OutputAssessment) -> bool {
    found.problems.iter().any(|problem| problem.contains("lies outside the range"))
}

#[test]
fn a_range_that_reaches_over_the_threshold_says_so() {
    let found = found(&with(alerting(), venn_abers(json!([[0.0, 0.1, 0.3], [0.85, 0.75, 0.95]]))).unwrap());
    assert!((found.value.unwrap() - VALUE).abs() < 1e-12);
    let note = found.uncertainty.clone().unwrap();
    assert_eq!((note.method, note.low, note.high), (UncertaintyMethod::VennAbers, Some(0.75), Some(0.95)));
    assert_eq!((found.tier, note.tiers), (Tier::Banner, Some([Tier::Passive, Tier::Banner])));
    let remark = found.notes.last().unwrap();
    assert!(remark.contains("“For information”, at its upper end “Needs attention”"), "{remark}");
    for part in ["200 patients", "75 to 95 in 100", "They are made up.", "Among 166 others"] {
        assert!(note.in_words.contains(part), "{part} in {}", note.in_words);
    }
    let coverage = note.coverage.unwrap();
    assert_eq!((coverage.wanted, coverage.found, coverage.patients), (1.0, 0.75, 166));
    assert!(!is_outside(&found));
}

#[test]
fn a_range_on_one_side_of_the_threshold_says_nothing_of_tiers() {
    let found = found(&with(alerting(), venn_abers(json!([[0.0, 0.82, 0.95]]))).unwrap());
    assert_eq!((found.uncertainty.unwrap().tiers, found.notes.len()), (None, 0));
}

#[test]
fn a_number_outside_its_range_is_a_reason_for_caution() {
    let found = found(&with(alerting(), venn_abers(json!([[0.0, 0.1, 0.3]]))).unwrap());
    assert_eq!(found.verdict, Verdict::Caution);
    assert!(is_outside(&found) && found.problems.iter().any(|p| p.contains("(89)")), "{:?}", found.problems);
    // Both limits are under another heading than the number itself.
    assert_eq!(found.uncertainty.unwrap().tiers, Some([Tier::Passive, Tier::Passive]));
    assert!(found.notes[0].contains("wholly under another heading"), "{:?}", found.notes);
}

/// 89 against 85 is less than a tenth: it is said with the range, and no reason for caution.
#[test]
fn a_number_just_outside_its_range_is_said() {
    let found = found(&with(bundle_json(), venn_abers(json!([[0.0, 0.7, 0.85]]))).unwrap());
    assert!(!is_outside(&found));
    let words = found.uncertainty.unwrap().in_words;
    assert!(words.ends_with("The model's own number, 89, lies just outside."), "{words}");
}

/// A step may end so near the number that a reader would not see the difference.
#[test]
fn what_no_reader_sees_is_no_contradiction() {
    let found = found(&with(bundle_json(), venn_abers(json!([[0.0, 0.7, 0.89]]))).unwrap());
    assert!(!is_outside(&found), "{:?}", found.problems);
    assert!(!found.uncertainty.unwrap().in_words.contains("outside"));
}

/// Half of what was aimed at is the bound: less is said before the range, and is a reason for caution.
#[test]
fn a_range_like_those_that_hardly_held_is_not_to_be_relied_on() {
    let of = |held: f64| {
        let mut file = venn_abers(json!([[0.0, 0.75, 0.95]]));
        file["outputs"]["risk"]["venn_abers"]["coverage"]["found"] = json!(held);
        found(&with(bundle_json(), file).unwrap())
    };
    let rarely = of(0.25);
    let said = "Do not rely on the range of this number: measured on 166 patients, ranges like it held in 25 % of the groups \
                of patients, where 100 % were aimed at.";
    let words = rarely.uncertainty.unwrap().in_words;
    assert!(words.starts_with(said) && words.contains("this number stands for 75 to 95 in 100"), "{words}");
    assert_eq!((rarely.verdict, &rarely.problems[..]), (Verdict::Caution, &[said.to_owned()][..]));
    let half = of(0.5);
    assert_eq!((half.verdict, half.problems.len()), (Verdict::Scored, 0), "{:?}", half.problems);
    assert!(half.uncertainty.unwrap().in_words.starts_with("Held against what became of"));
}

fn refits(level: f64) -> Value {
    let models: Vec<Value> =
        (0..101).map(|at| json!({"constants": [f64::from(at) * 0.01 - 0.5], "coefficients": [0.0, 1.0]})).collect();
    json!({
        "outputs": {"risk": {"refits": {"level": level}}},
        "refits": {
            "source": "By hand.",
            "columns": [{"term": "age"}, {"term": "smoked"}],
            "outputs": {"risk": {"value": {"constant": 0, "link": {"logit": {}}}}},
            "models": models
        }
    })
}

/// By hand: margins of −0.5 to 0.5 and one more for a former smoker, of which the middle 90 % reach from 0.55 to 1.45.
#[test]
fn refits_are_read_by_the_names_of_terms() {
    let risk = |margin: f64| 1.0 / (1.0 + libm::exp(-margin));
    let mut before = [0.0, 1.0];
    for (level, low, high) in [(0.9, 0.55, 1.45), (0.5, 0.75, 1.25)] {
        let note = found(&with(bundle_json(), refits(level)).unwrap()).uncertainty.unwrap();
        assert_eq!(note.method, UncertaintyMethod::Refits);
        let at = [note.low.unwrap(), note.high.unwrap()];
        // Constants are of f32.
        assert!((at[0] - risk(low)).abs() < 1e-7 && (at[1] - risk(high)).abs() < 1e-7, "{at:?}");
        assert!(before[0] < at[0] && at[1] < before[1]);
        assert!(note.in_words.contains("of 101 models") && note.in_words.contains("By hand."), "{}", note.in_words);
        before = at;
    }
}

#[test]
fn a_single_outcome_has_an_interval_of_residuals() {
    let conformal = json!({"outputs": {"risk": {"conformal": {"level": 0.9, "scale": "absolute", "below": 0.25,
        "above": 0.25, "patients": 59, "source": "They are made up."}}}});
    let note = found(&with(bundle_json(), conformal).unwrap()).uncertainty.unwrap();
    assert!((note.low.unwrap() - (VALUE - 0.25)).abs() < 1e-12 && note.high == Some(1.0));
    assert!(note.in_words.contains("about 90 are expected between 64 and 100"), "{}", note.in_words);
}

#[test]
fn what_is_not_reported_is_said_and_has_no_range() {
    let sentence = "The paper reports a calibration slope of 1.0 and no interval for a single patient.";
    let told = with(bundle_json(), json!({"outputs": {"risk": {"not_reported": sentence}}})).unwrap();
    let silent = with(bundle_json(), json!({"outputs": {}})).unwrap();
    for (bundle, expected) in [(told, sentence), (silent, "not reported")] {
        let note = found(&bundle).uncertainty.unwrap();
        assert_eq!((note.method, note.low, note.high), (UncertaintyMethod::NotReported, None, None));
        assert!(note.in_words.contains(expected), "{}", note.in_words);
        // Where the model needs an input that is missing, there is no number to be sure of.
        let nobody = output(&bundle, &record::Record::default());
        assert_eq!((nobody.value, nobody.uncertainty), (None, None));
    }
}

#[test]
fn a_file_that_does_not_fit_is_refused() {
    let refused = |uncertainty: Value, expected: &str| {
        let error = with(bundle_json(), uncertainty).unwrap_err().to_string();
        assert!(error.contains("uncertainty.json") && error.contains(expected), "{error}");
    };
    refused(json!({"outputs": {"death": {"not_reported": "No."}}}), "there is no output `death`");
    refused(json!({"outputs": {"risk": {"not_reported": " "}}}), "says nothing");
    refused(venn_abers(json!([])), "no steps");
    refused(venn_abers(json!([[0.0, 0.1, 0.3], [0.0, 0.2, 0.4]])), "step 2");
    refused(venn_abers(json!([[0.0, 0.3, 0.1]])), "p0 ≤ p1");
    refused(venn_abers(json!([[0.0, 0.3, 0.4], [0.5, 0.2, 0.5]])), "neither below the one before");
    refused(venn_abers(json!([[0.0, -0.1, 0.4]])), "within 0 to 1");
    refused(json!({"outputs": {"risk": {"refits": {"level": 0.95}}}}), "there are none of it");
    refused(refits(1.0), "not between 0 and 1");
    let changed = |change: fn(&mut Value)| {
        let mut file = refits(0.9);
        change(&mut file["refits"]);
        file
    };
    refused(changed(|r| r["columns"][0]["term"] = json!("height")), "`height` is no term");
    refused(
        changed(|r| r["models"][3]["coefficients"] = json!([1.0])),
        "refit 3 must have 1 constants and 2 coefficients",
    );
    refused(changed(|r| r["models"] = json!([r["models"][0]])), "1 refits are fewer");
    refused(changed(|r| r["outputs"]["risk"]["value"]["constant"] = json!(1)), "not there");
    refused(
        changed(|r| r["outputs"]["risk"] = json!({"difference": {"of": ["risk", "other"], "scale": 100}})),
        "not there",
    );
    let mut covered = venn_abers(json!([[0.0, 0.1, 0.3]]));
    covered["outputs"]["risk"]["venn_abers"]["coverage"]["found"] = json!(1.5);
    refused(covered, "coverage");
}

/// A family of a forest and of the same with another base: each tells the other's value, and what follows there.
#[test]
fn members_of_a_family_tell_each_other_what_they_say() {
    let member = |id: &str, base: f64, setting: Option<&str>| {
        let mut bundle = alerting();
        bundle["id"] = json!(id);
        bundle["title"] = json!(format!("Model {id}"));
        bundle["family"] = json!({"id": "outcome", "title": "Outcome", "rank": 1});
        if let Some(value) = setting {
            bundle["family"]["setting"] = json!({"name": "country", "value": value});
        }
        let golden = serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap();
        let trained = file(&crate::given::COLUMNS, Predictor::Trees(ensemble(4, vec![base], trees())));
        Bundle::new(serde_json::from_value(bundle).unwrap(), &concepts(), &golden, Some(trained)).unwrap()
    };
    let assessed = |first: &Bundle, second: &Bundle| {
        let request = Request { as_of: date(2026, 11, 22), ..Request::default() };
        let record = patient(Some("former"), &[("creatinine", 1.5)]);
        let mut models = assess(&record, &[], &[first, second], &request).models;
        models.sort_by(|a, b| a.model.cmp(&b.model));
        models.remove(0).outputs.remove(0).disagreement
    };
    let own = member("a", 0.1, None);
    let note = assessed(&own, &member("b", -1.0, None)).unwrap();
    let other = 1.0 / (1.0 + libm::exp(-1.0));
    assert!((note.low - other).abs() < 1e-12 && (note.high - VALUE).abs() < 1e-12);
    assert_eq!((note.others[0].model.as_str(), note.others[0].title.as_str()), ("b", "Model b"));
    for part in ["73 to 89 in 100", "Model b: 73", "“Needs attention” here, “For information” there"] {
        assert!(note.in_words.contains(part), "{part} in {}", note.in_words);
    }
    let here = member("a", 0.1, Some("here"));
    assert!(assessed(&here, &member("b", -1.0, Some("here"))).is_some());
    assert_eq!(assessed(&here, &member("b", -1.0, Some("elsewhere"))), None);
    // What a site recalibrated is neither held against the others nor a second opinion of them.
    let mut moved = member("b", -1.0, None);
    moved.set_overlay(overlay(&moved)).unwrap();
    assert_eq!((assessed(&own, &moved), assessed(&moved, &member("c", 0.5, None))), (None, None));
    assert!(assessed(&own, &member("c", 0.5, None)).is_some());
}

/// A site's line for the risk: log-odds lower by one.
fn overlay(bundle: &Bundle) -> Overlay {
    Overlay {
        schema: 1,
        model: bundle.about.id.clone(),
        model_version: bundle.about.version.clone(),
        model_sha256: bundle.source_sha256().map(String::from),
        output: "risk".into(),
        recalibration: Recalibration::InterceptAndSlope(Line {
            scale: LineScale::LogOdds,
            intercept: -1.0,
            slope: 1.0,
        }),
        threshold: None,
        provenance: Provenance {
            site: "North clinic".into(),
            patients: 500,
            events: Some(120),
            period: String::new(),
            data_sha256: vec![],
            created: "2026-11-22".into(),
            program: "insite 0.1.0".into(),
            how: String::new(),
            before: Default::default(),
            after: None,
        },
    }
}

/// A vote of two forests: the parts' own risks, whatever they weigh.
#[test]
fn parts_of_a_vote_are_told_apart() {
    let part = |base: f64, weight: f64| Part {
        model: Model {
            predictor: Predictor::Trees(ensemble(4, vec![base], trees())),
            margin: 0,
            link: Link::Logit {},
            calibration: None,
        },
        weight,
    };
    let vote = Combination::SoftVote(vec![part(0.1, 0.75), part(-1.0, 0.25)]);
    let mut trained = file(&crate::given::COLUMNS, Predictor::Combination(Box::new(vote)));
    trained.outputs[0].link = Link::Identity {};
    let mut bundle = bundle_json();
    bundle["equations"][0]["outputs"][0]["quantity"] = json!("risk");
    let other = 1.0 / (1.0 + libm::exp(-1.0));
    let mut bundle = crate::given::without_golden(bundle, trained).unwrap();
    let found = found(&bundle);
    assert!((found.value.unwrap() - (0.75 * VALUE + 0.25 * other)).abs() < 1e-12);
    let note = found.disagreement.unwrap();
    assert!((note.low - other).abs() < 1e-12 && (note.high - VALUE).abs() < 1e-12);
    assert_eq!(note.others[1].title, "Part 2 of 2: decision trees");
    // The site recalibrated the vote, not its parts.
    bundle.set_overlay(overlay(&bundle)).unwrap();
    let moved = self::found(&bundle);
    assert!(moved.value.unwrap() < found.value.unwrap() && moved.disagreement.is_none(), "{:?}", moved.disagreement);
    // Of one piece, there is nothing to disagree.
    assert_eq!(self::found(&with(bundle_json(), json!({"outputs": {}})).unwrap()).disagreement, None);
}
