//! A site's overlay: made of a check, kept as a file, used by the engine, and refused where it does not belong.

use assess::overlay::{Line, LineScale, Overlay, Provenance, Recalibration, SiteThreshold};
use assess::{Assessment, Bundle, OutputAssessment, Request, Tier, Verdict};
use evaluate::{Scale, Update};
use intake::Input;
use validate::{OverlayRequest, RecalibrationKind, overlay};

use crate::made_up::{bundle, check, diabetes, women};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/samples");

fn wanted(recalibration: RecalibrationKind, budget_per_1000: Option<f64>) -> OverlayRequest {
    OverlayRequest {
        recalibration,
        budget_per_1000,
        site: "North clinic".into(),
        period: "2024 to 2025".into(),
        created: "2026-11-22".into(),
        program: "insite 0.1.0".into(),
    }
}

fn written(model: &Bundle, output: &str, recalibration: Recalibration, threshold: Option<SiteThreshold>) -> Overlay {
    Overlay {
        schema: 1,
        model: model.about.id.clone(),
        model_version: model.about.version.clone(),
        model_sha256: model.source_sha256().map(String::from),
        output: output.into(),
        recalibration,
        threshold,
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

/// Every sample patient with these bundles.
fn samples(bundles: &[&Bundle]) -> Vec<Assessment> {
    let mut files: Vec<_> = std::fs::read_dir(SAMPLES).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let asked_for = bundles.iter().map(|b| b.about.id.clone()).collect();
    let request = Request { as_of: "2026-11-22".parse().unwrap(), asked_for, ..Request::default() };
    let mut all = vec![];
    for file in files.iter().filter(|f| !f.ends_with("index.json")) {
        let bytes = std::fs::read(file).unwrap();
        let opened = intake::open(&[Input { name: "", bytes: &bytes }], &mut |_| ());
        all.extend(opened.records.iter().map(|record| assess::assess(record, &[], bundles, &request)));
    }
    all
}

fn scored(assessments: &[Assessment]) -> Vec<&OutputAssessment> {
    let outputs = assessments.iter().flat_map(|a| &a.models).flat_map(|m| &m.outputs);
    outputs.filter(|o| matches!(o.verdict, Verdict::Scored | Verdict::Caution)).collect()
}

/// For every shipped model and output that a sample patient is scored with: the shown value is the recalibrated one,
/// and base and contributions still add up to it.
#[test]
fn the_shown_value_is_the_recalibrated_one_and_its_parts_add_up() {
    let (mut outputs, mut methods) = (0, vec![]);
    for entry in catalog::models().0 {
        let own = samples(&[&entry.bundle]);
        let mut moved = entry.bundle.clone();
        for (output, ..) in entry.bundle.outputs() {
            let is_probability = entry.bundle.output_about(output).unwrap().quantity.is_probability();
            let recalibration = if is_probability {
                Recalibration::isotonic(vec![0.0, 0.1, 0.4, 1.0], vec![0.01, 0.3, 0.35, 0.9])
            } else {
                let line = Line { scale: LineScale::Identity, intercept: 2.0, slope: 0.5 };
                Recalibration::InterceptAndSlope(line)
            };
            moved.set_overlay(written(&entry.bundle, output, recalibration, None)).unwrap();
        }
        assert_eq!(moved.golden_failures(), Vec::<String>::new(), "golden patients are of the model itself");
        let after = samples(&[&moved]);
        for (one, other) in scored(&own).into_iter().zip(scored(&after)) {
            let site = moved.overlays().find(|o| o.output == one.output).unwrap();
            let is_survival = one.quantity == assess::Quantity::Survival;
            let turned = |v: f64| if is_survival { 1.0 - v } else { v };
            let expected = turned(site.recalibration.moved(turned(one.value.unwrap())));
            let value = other.value.unwrap();
            assert!(
                (value - expected).abs() <= 1e-12 * expected.abs().max(1.0),
                "{}: {value}, expected {expected}",
                one.output
            );
            assert!(other.notes[0].starts_with("Recalibrated for this site (North clinic) with 500 of its patients"));
            assert!(other.uncertainty.as_ref().is_none_or(|u| u.low.is_none()), "{}", one.output);
            if let Some(base) = other.reference_value {
                let sum: f64 = base + other.contributions.iter().map(|c| c.contribution_to_value).sum::<f64>();
                assert!((sum - value).abs() < 1e-9, "{} {}: {sum} is not {value}", moved.about.id, one.output);
                outputs += 1;
                methods.extend(other.explained_by);
            }
        }
        moved.clear_overlays();
        assert_eq!(samples(&[&moved]), own, "without overlays everything is as before");
    }
    methods.sort_by_key(|m| format!("{m:?}"));
    methods.dedup();
    assert!(outputs >= 30 && methods.len() >= 2, "{outputs} explained, by {methods:?}");
}

/// The crate that fits and the one that applies have the same arithmetic.
#[test]
fn what_is_fitted_is_what_is_applied_to_the_bit() {
    for (of_fit, scale) in [(Scale::LogOdds, LineScale::LogOdds), (Scale::LogMinusLog, LineScale::ComplementaryLogLog)]
    {
        let (intercept, slope) = (-0.37, 0.81);
        let update = Update { scale: of_fit, intercept, slope };
        let line = Line { scale, intercept, slope };
        for i in 0..=1000 {
            let p = f64::from(i) / 1000.0;
            assert_eq!(update.apply(p).to_bits(), line.moved(p).to_bits(), "{p}");
        }
    }
    let curve = evaluate::Isotonic { x: vec![0.1, 0.2, 0.7], y: vec![0.05, 0.3, 0.6] };
    let applied = Recalibration::isotonic(curve.x.clone(), curve.y.clone());
    for i in 0..=1000 {
        let p = f64::from(i) / 1000.0;
        assert_eq!(curve.apply(p).to_bits(), applied.moved(p).to_bits(), "{p}");
    }
}

/// From a table to the bedside and back: the overlay of patients drawn from a known line brings their risks back, and the
/// threshold of the budget flags no more than it may.
#[test]
fn an_overlay_made_of_patients_brings_their_risks_back() {
    let moved = |risk: f64| 1.0 / (1.0 + libm::exp(-(0.8 + 0.7 * libm::log(risk / (1.0 - risk)))));
    let found = check(&diabetes(), &women(4000, 21, moved));
    for kind in [RecalibrationKind::Intercept, RecalibrationKind::InterceptAndSlope, RecalibrationKind::Isotonic] {
        let made = overlay(&found, &wanted(kind, Some(100.0))).unwrap();
        let text = serde_json::to_string(&made).unwrap();
        let read: Overlay = serde_json::from_str(&text).unwrap();
        assert_eq!(read, made, "the file holds all of it");
        let threshold = made.threshold.unwrap();
        assert!(threshold.alerts_per_1000 <= 100.0 && threshold.alerts_per_1000 > 90.0, "{threshold:?}");
        assert!(made.provenance.after.unwrap().brier < made.provenance.before.brier, "{kind:?}");
        let mut model = bundle("diabetes-now");
        model.set_overlay(read).unwrap();
        // The same table again, with the overlay in use: calibrated, and as many alerts.
        let again =
            validate::validate(&model, &diabetes(), &[crate::made_up::file(&women(4000, 22, moved))], &mut |_| ())
                .unwrap()
                .report;
        let ratio = again.calibration.as_ref().unwrap().observed_to_expected.unwrap();
        assert!(ratio.low.unwrap() < 1.0 && ratio.high.unwrap() > 1.0, "{kind:?}: {ratio:?}");
        if kind != RecalibrationKind::Intercept {
            assert!((again.calibration.unwrap().slope.unwrap().value - 1.0).abs() < 0.12, "{kind:?}");
        }
    }
    assert!(
        overlay(&found, &wanted(RecalibrationKind::None, None)).unwrap_err().to_string().contains("nothing to keep")
    );
    let only = overlay(&found, &wanted(RecalibrationKind::None, Some(50.0))).unwrap();
    assert!(only.recalibration == Recalibration::None && only.provenance.after.is_none());
    let few = check(&diabetes(), &women(60, 21, moved));
    assert!(
        overlay(&few, &wanted(RecalibrationKind::Isotonic, None))
            .unwrap_err()
            .to_string()
            .contains("needs at least 1000")
    );
}

/// A curve that leaves holds nobody's own prediction, and its steps stand for ten patients and more.
#[test]
fn a_curve_holds_no_single_patient() {
    let text = women(1500, 30, |risk| risk);
    let found = check(&diabetes(), &text);
    let made = overlay(&found, &wanted(RecalibrationKind::Isotonic, None)).unwrap();
    let Recalibration::Isotonic(curve) = made.recalibration else { panic!() };
    assert!(curve.x.len() <= 1500 / 10 && curve.x.len() > 3);
    assert!(curve.y.iter().all(|y| *y > 0.0 && *y < 1.0), "{:?}", curve.y);
}

#[test]
fn the_sites_threshold_is_an_alert_of_the_recalibrated_value() {
    let mut model = bundle("diabetes-now");
    let own = samples(&[&model]);
    let value = scored(&own).iter().map(|o| o.value.unwrap()).fold(0.0, f64::max);
    assert!(value > 0.0, "a sample patient is scored");
    let line = |intercept: f64| Recalibration::Intercept(Line { scale: LineScale::LogOdds, intercept, slope: 1.0 });
    let threshold = Some(SiteThreshold { at_least: value, budget_per_1000: Some(50.0), alerts_per_1000: 48.0 });
    for (intercept, is_flagged) in [(1.0, true), (-1.0, false)] {
        model.set_overlay(written(&model, "diabetes", line(intercept), threshold)).unwrap();
        let after = samples(&[&model]);
        let flagged =
            scored(&after).iter().any(|o| o.alert.as_ref().is_some_and(|a| a.source.contains("North clinic")));
        assert_eq!(flagged, is_flagged);
        assert_eq!(scored(&after).iter().any(|o| o.tier == Tier::Banner), is_flagged);
    }
}

#[test]
fn an_overlay_for_something_else_is_refused_in_words() {
    let mut model = bundle("diabetes-now");
    let good = written(&model, "diabetes", Recalibration::None, None);
    let mut said = |change: &dyn Fn(&mut Overlay)| {
        let mut overlay = good.clone();
        change(&mut overlay);
        let said = model.set_overlay(overlay).unwrap_err().to_string();
        assert_eq!(model.overlays().count(), 0);
        said
    };
    assert!(said(&|o| o.schema = 2).contains("format 2"));
    assert!(said(&|o| o.model = "prevent".into()).contains("for the model prevent, not for diabetes-now"));
    assert!(
        said(&|o| o.model_version = "0.0.1".into()).contains("for version 0.0.1 of diabetes-now, and this is version")
    );
    assert!(said(&|o| o.model_sha256 = Some("00".into())).contains("another trained model"));
    assert!(said(&|o| o.output = "x".into()).contains("gives no output x; it gives diabetes"));
    let line = |scale, slope| Recalibration::InterceptAndSlope(Line { scale, intercept: 0.0, slope });
    assert!(said(&|o| o.recalibration = line(LineScale::LogOdds, -1.0)).contains("slope"));
    assert!(said(&|o| o.recalibration = line(LineScale::Identity, 1.0)).contains("slope"));
    assert!(said(&|o| o.recalibration = line(LineScale::LogOdds, f64::INFINITY)).contains("slope"));
    assert!(said(&|o| o.recalibration = Recalibration::isotonic(vec![0.5, 0.1], vec![0.1, 0.2])).contains("curve"));
    assert!(
        said(&|o| o.threshold = Some(SiteThreshold { at_least: 1.5, budget_per_1000: None, alerts_per_1000: 3.0 }))
            .contains("threshold")
    );
    assert!(said(&|o| o.provenance.site = " ".into()).contains("site"));
    assert!(said(&|o| o.provenance.site = "x\u{7}".into()).contains("site"));
    assert!(said(&|o| o.provenance.patients = 0).contains("patients"));
    assert!(said(&|o| o.provenance.created = "soon".into()).contains("day"));
    model.set_overlay(good).unwrap();
}
