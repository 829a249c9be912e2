//! What speaks and what does not, case by case.

use alerts::{Again, Budget, Decision, Did, Kind, Work, WorkError, alerts, decide, line, speak};
use assess::{Assessment, Tier};
use export::OverrideReason;
use jiff::civil::date;

use crate::given::{KIDNEY, assessment, day, entry, id, model, patient, work};

fn decision(now: &Assessment, work: &Work, number: i64) -> Decision {
    decide(now, &patient(), work, day(number)).remove(0).decision
}

fn risk(value: f64) -> Assessment {
    assessment(vec![model("a", Tier::Banner, value)])
}

fn answered(did: Did) -> Work {
    let mut work = work();
    assert_eq!(work.record(entry(&risk(0.20), "a", did, day(0))), Ok(true));
    work
}

#[test]
fn an_acknowledged_alert_is_quiet_for_its_days_unless_the_risk_rose() {
    let work = answered(Did::Acknowledged);
    let quiet = Decision::Quiet { answer: Did::Acknowledged, since: day(0), until: day(30) };
    assert_eq!(decision(&risk(0.20), &work, 0), quiet);
    assert_eq!(decision(&risk(0.249), &work, 29), quiet);
    assert_eq!(decision(&risk(0.20), &work, 30), Decision::Shown { again: Some(Again::QuietOver { since: day(0) }) });
    let rose = Decision::Shown { again: Some(Again::Rose { from: 0.20, since: day(0) }) };
    assert_eq!(decision(&risk(0.25), &work, 1), rose);
}

#[test]
fn a_snoozed_alert_speaks_on_its_day_and_when_the_rules_have_become_stricter() {
    let mut work = answered(Did::Snoozed { until: day(10) });
    assert_eq!(decision(&risk(0.20), &work, 9), Decision::Snoozed { since: day(0), until: day(10) });
    let over = Decision::Shown { again: Some(Again::SnoozeOver { since: day(0) }) };
    assert_eq!(decision(&risk(0.20), &work, 10), over);
    work.rules.banner.longest_snooze_days = 4;
    assert_eq!(decision(&risk(0.20), &work, 4), over);
    let later = entry(&risk(0.20), "a", Did::Snoozed { until: day(5) }, day(0));
    assert_eq!(work.record(later), Err(WorkError::Snooze(4)));
}

#[test]
fn louder_another_version_and_being_asked_make_it_speak() {
    let mut work = answered(Did::Acknowledged);
    let mut loud = risk(0.20);
    (loud.models[0].outputs[0].tier, loud.models[0].tier) = (Tier::Interrupt, Tier::Interrupt);
    assert_eq!(decision(&loud, &work, 1), Decision::Shown { again: Some(Again::Louder { since: day(0) }) });
    let mut newer = risk(0.20);
    newer.models[0].model_version = "9.0.0".into();
    assert_eq!(decision(&newer, &work, 1), Decision::Shown { again: Some(Again::OtherVersion { since: day(0) }) });
    assert_eq!(work.record(entry(&risk(0.20), "a", Did::ShownAgain, day(1))), Ok(true));
    assert_eq!(decision(&risk(0.20), &work, 1), Decision::Shown { again: Some(Again::Asked) });
    // On the day before it was asked it was quiet, and so it is when that day is looked back to.
    assert!(matches!(decision(&risk(0.20), &work, 0), Decision::Quiet { .. }));
    // Taken back, it is quiet again; and once more, it was never answered.
    assert_eq!(work.undo(&id("a"), Kind::Answer, day(1)).unwrap().did, Did::ShownAgain);
    assert!(matches!(decision(&risk(0.20), &work, 1), Decision::Quiet { .. }));
    work.undo(&id("a"), Kind::Answer, day(1)).unwrap();
    assert_eq!(decision(&risk(0.20), &work, 1), Decision::Shown { again: None });
    assert_eq!(work.undo(&id("a"), Kind::Answer, day(1)), None);
}

#[test]
fn what_exceeds_the_budget_is_demoted_and_says_so_and_what_rose_is_not() {
    let now = assessment(vec![
        model("a", Tier::Banner, 0.20),
        model("b", Tier::Banner, 0.30),
        model("c", Tier::Banner, 0.40),
        model("d", Tier::Interrupt, 0.50),
    ]);
    let mut work = work();
    work.rules.budget = Budget { days: 7, interrupt: None, banner: Some(1) };
    let demoted = Decision::Demoted { most: 1, days: 7 };
    let shown = |work: &Work, number| -> Vec<(String, bool)> {
        let all = decide(&now, &patient(), work, day(number));
        all.iter().map(|one| (one.alert.model.clone(), one.decision.is_shown())).collect()
    };
    let said = |names: [(&str, bool); 4]| names.map(|(name, is)| (name.to_owned(), is)).to_vec();
    assert_eq!(shown(&work, 0), said([("d", true), ("a", true), ("b", false), ("c", false)]));
    assert_eq!(decide(&now, &patient(), &work, day(0))[2].decision, demoted);
    assert_eq!(decide(&now, &patient(), &work, day(0))[2].shown_tier(), Tier::Passive);
    let decided = decide(&now, &patient(), &work, day(0));
    assert!(speak(&mut work, &decided, day(0)));
    // "a" is answered: it has had its place of these seven days, and "b" does not take it.
    work.record(entry(&now, "a", Did::Acknowledged, day(1))).unwrap();
    assert_eq!(shown(&work, 1), said([("d", true), ("a", false), ("b", false), ("c", false)]));
    assert_eq!(shown(&work, 7), said([("d", true), ("a", false), ("b", true), ("c", false)]));
    // "c" was answered at half of what it is now.
    let before = assessment(vec![model("c", Tier::Banner, 0.20)]);
    work.record(entry(&before, "c", Did::Acknowledged, day(1))).unwrap();
    assert_eq!(shown(&work, 1), said([("d", true), ("a", false), ("b", false), ("c", true)]));
}

#[test]
fn alerts_come_by_tier_then_by_how_soon() {
    let mut late = model("late", Tier::Banner, 0.2);
    let mut soon = model("soon", Tier::Banner, 0.2);
    late.outputs[0].horizon_years = Some(5.0);
    soon.outputs[0].horizon_years = Some(2.0);
    let mut hidden = model("hidden", Tier::Interrupt, 0.2);
    hidden.shown = false;
    let mut supposed = model("supposed", Tier::Interrupt, 0.2);
    supposed.supposed = vec!["age".into()];
    let all =
        vec![hidden, supposed, model("quiet", Tier::Passive, 0.2), late, soon, model("act", Tier::Interrupt, 0.2)];
    let names: Vec<String> = alerts(&assessment(all)).iter().map(|alert| alert.model.model.clone()).collect();
    assert_eq!(names, ["act", "soon", "late", "quiet"]);
}

#[test]
fn a_line_says_what_how_likely_by_when_because_of_what_and_what_next() {
    let all = alerts(&KIDNEY);
    let alert = all.iter().find(|alert| alert.output.output == "kidney_failure_5y").unwrap();
    let line = line(&KIDNEY, alert);
    assert_eq!(line.what, "The 5-year risk of kidney failure is above 5 %.");
    assert_eq!(line.by_when, Some(date(2031, 11, 22)));
    assert!(line.value > 0.05 && line.tier == Tier::Banner);
    let because = line.because.unwrap();
    assert!(because.contains("raises it") && !because.contains("lowers it"), "{because}");
    assert!(line.next.starts_with("Consider referral"));
}

#[test]
fn the_worklist_holds_what_was_put_on_it_and_not_taken_off() {
    let now = assessment(vec![model("a", Tier::Banner, 0.2), model("b", Tier::Banner, 0.2)]);
    let mut work = work();
    for name in ["a", "b"] {
        let did = Did::Listed { note: Some(format!(" {name} ")) };
        assert_eq!(work.record(entry(&now, name, did.clone(), day(0))), Ok(true));
        let trimmed = Did::Listed { note: Some(name.into()) };
        assert_eq!(work.record(entry(&now, name, trimmed, day(0))), Ok(false), "it is there already");
    }
    let names = |work: &Work| work.worklist().iter().map(|e| e.alert.model.clone()).collect::<Vec<_>>();
    assert_eq!(names(&work), ["b", "a"]);
    work.record(entry(&now, "b", Did::Unlisted, day(0))).unwrap();
    assert_eq!(names(&work), ["a"]);
    assert!(decide(&now, &patient(), &work, day(0))[0].listed && !decide(&now, &patient(), &work, day(0))[1].listed);
    work.undo(&id("b"), Kind::Worklist, day(0)).unwrap();
    assert_eq!(names(&work), ["b", "a"]);
    let long = Did::Overridden { reason: OverrideReason::Later, comment: Some("x".repeat(501)) };
    assert_eq!(work.record(entry(&now, "a", long, day(0))), Err(WorkError::Long(500)));
}
