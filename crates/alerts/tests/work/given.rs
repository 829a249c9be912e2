//! A real assessment, and alerts made of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use alerts::{AlertId, Did, Entry, PatientKey, Salt, Work, alerts};
use assess::{AlertNote, Assessment, Bundle, ModelAssessment, Quantity, Request, Tier, Verdict};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};

const SAMPLE: &str = include_str!("../../../../models/samples/04-man-68-kidney-4-variables.json");

/// The sample patient with kidney disease, as the page scores him.
pub(crate) static KIDNEY: LazyLock<Assessment> = LazyLock::new(|| {
    let (models, _) = catalog::models();
    let bundles: Vec<&Bundle> = models.iter().map(|model| &model.bundle).collect();
    let opened = intake::open(&[intake::Input { name: "sample.json", bytes: SAMPLE.as_bytes() }], &mut |_| ());
    let settings = BTreeMap::from([("kfre_calibration".to_owned(), "international".to_owned())]);
    let request = Request {
        as_of: date(2026, 11, 22),
        asked_for: vec![],
        settings,
        questioned: vec![],
        by_hand: vec![],
        what_if: BTreeMap::new(),
        binding: assess::Binding::default(),
    };
    assess::assess(&opened.records[0], &[], &bundles, &request)
});

/// The model of kidney failure out of it.
pub(crate) fn kidney() -> &'static ModelAssessment {
    KIDNEY.models.iter().find(|model| model.model == "kfre-4-international").unwrap()
}

/// A model of one risk under another name, of this tier and value.
pub(crate) fn model(name: &str, tier: Tier, value: f64) -> ModelAssessment {
    let mut model = kidney().clone();
    model.outputs.truncate(1);
    (model.model, model.tier, model.shown, model.offered) = (name.into(), tier, true, true);
    let output = &mut model.outputs[0];
    (output.tier, output.value, output.quantity) = (tier, Some(value), Quantity::Risk);
    output.verdict = Verdict::Scored;
    output.alert = Some(AlertNote { finding: format!("{name}."), action: "Look.".into(), source: "A test.".into() });
    model
}

/// An assessment of these models.
pub(crate) fn assessment(models: Vec<ModelAssessment>) -> Assessment {
    Assessment { models, ..KIDNEY.clone() }
}

pub(crate) fn work() -> Work {
    Work::new(Salt::new([3; 32]))
}

pub(crate) fn patient() -> PatientKey {
    PatientKey::of(&work().salt, "one", "1960").unwrap()
}

/// The first day of the tests, and those after it.
pub(crate) fn day(number: i64) -> Date {
    date(2026, 11, 1).checked_add(number.days()).unwrap()
}

/// What is done with the alert of the model with this name, as the assessment has it.
pub(crate) fn entry(assessment: &Assessment, name: &str, did: Did, as_of: Date) -> Entry {
    let all = alerts(assessment);
    let alert = all.iter().find(|alert| alert.model.model == name).unwrap();
    Entry {
        alert: alert.id(&patient()),
        did,
        as_of,
        at: Timestamp::from_second(1_790_000_000).unwrap(),
        model_version: alert.model.model_version.clone(),
        tier: alert.tier(),
        quantity: alert.output.quantity,
        value: alert.value,
        card: export::card_of(assessment, alert.model, "00").unwrap(),
    }
}

pub(crate) fn id(name: &str) -> AlertId {
    AlertId { patient: patient(), model: name.into(), output: kidney().outputs[0].output.clone() }
}
