//! What leaves: feedback that names the exported cards, and a tally of which nobody can be told.

use alerts::{Comments, Did, PatientKey, Work, feedback, tally, tally_csv, tally_json};
use assess::Tier;
use export::{Export, Format, ModelSource, OverrideReason};
use jiff::Timestamp;
use serde_json::Value;

use crate::given::{KIDNEY, assessment, day, entry, kidney, model, work};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The card's own export says by which `uuid` it is known; what comes over JSON is known by the same.
#[test]
fn feedback_names_the_card_that_the_result_is_exported_as() {
    let source = ModelSource {
        model: kidney().model.clone(),
        version: kidney().model_version.clone(),
        sha256: "ab".repeat(32),
        citation: "A paper.".into(),
        doi: None,
        status: "For a test.".into(),
    };
    let models = [source];
    let chosen = [kidney().model.clone()];
    let made_at = Timestamp::from_second(0).unwrap();
    let export = Export { assessment: &KIDNEY, models: &models, chosen: &chosen, made_at };
    let cards = json(&export::export(Format::CdsHooks, &export).unwrap());
    let sent: assess::Assessment = serde_json::from_str(&serde_json::to_string(&*KIDNEY).unwrap()).unwrap();
    let card = export::card_of(&sent, sent.models.iter().find(|m| m.model == chosen[0]).unwrap(), &models[0].sha256);
    assert_eq!(cards["cards"][0]["uuid"], card.unwrap());
    let mut supposed = kidney().clone();
    supposed.supposed = vec!["egfr".into()];
    assert!(export::card_of(&KIDNEY, &supposed, "00").is_err());
}

#[test]
fn the_log_is_feedback_and_comments_stay_unless_they_are_to_leave() {
    let now = assessment(vec![model("a", Tier::Banner, 0.2), model("b", Tier::Banner, 0.2)]);
    let mut work = work();
    let comment = Some("Spoke with Jane Roe.".to_owned());
    for did in [
        Did::Acknowledged,
        Did::Snoozed { until: day(2) },
        Did::Overridden { reason: OverrideReason::PatientDeclined, comment },
        Did::Listed { note: Some("Jane Roe, ward 3".into()) },
        Did::ShownAgain,
    ] {
        work.record(entry(&now, "a", did, day(0))).unwrap();
    }
    let stays = feedback(&work, Comments::Stay).unwrap();
    assert!(!stays.contains("Roe"));
    let told = json(&stays);
    let outcomes: Vec<&str> =
        told["feedback"].as_array().unwrap().iter().map(|f| f["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["accepted", "overridden", "overridden"]);
    assert_eq!(told["feedback"][1]["overrideReason"]["reason"]["code"], "later");
    assert_eq!(told["feedback"][2]["overrideReason"]["reason"]["code"], "patient-declined");
    let leaves = feedback(&work, Comments::Leave).unwrap();
    assert!(leaves.contains("Spoke with Jane Roe.") && !leaves.contains("ward 3"));
}

/// `patients` patients of whom each does the same once, or one `times` times.
fn done(patients: usize, times: usize, did: &Did) -> Work {
    let now = assessment(vec![model("a", Tier::Banner, 0.2)]);
    let mut work = work();
    for patient in 0..patients {
        for time in 0..times {
            let mut one = entry(&now, "a", did.clone(), day(i64::try_from(time).unwrap()));
            one.alert.patient = PatientKey::of(&work.salt, &format!("p{patient}"), "").unwrap();
            work.record(one).unwrap();
        }
    }
    work
}

#[test]
fn a_tally_names_no_small_count_no_day_no_patient_and_no_words() {
    let comment = Some("Spoke with Jane Roe.".to_owned());
    let did = Did::Overridden { reason: OverrideReason::AlreadyDone, comment };
    let few = tally(&done(9, 5, &did));
    assert_eq!(
        (few[0].times.to_string(), few[0].patients.to_string()),
        ("fewer than 10".into(), "fewer than 10".into())
    );
    let one = tally(&done(1, 20, &did));
    assert_eq!(one[0].times.to_string(), "fewer than 10", "twenty answers about one patient are one patient's");
    let many = done(10, 2, &did);
    let csv = tally_csv(&many).unwrap();
    assert_eq!(
        csv,
        format!(
            "month,model,output,tier,action,reason,times,patients\n2026-11,a,{},banner,overridden,already-done,20,10\n",
            kidney().outputs[0].output
        )
    );
    let text = tally_json(&many).unwrap();
    assert_eq!(json(&text)["rows"][0]["times"], 20);
    for text in [&text, &csv] {
        assert!(!text.contains("Roe") && !text.contains("2026-11-0"));
        assert!(!text.contains(many.log[0].alert.patient.short()) && !text.contains(many.salt.as_str()));
    }
}
