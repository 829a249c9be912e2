//! Tables with known answers: who is measured, who is left out and why, and what comes out.

use std::collections::BTreeMap;
use std::fmt::Write;

use validate::{
    DataForm, ExclusionReason, InputChoice, OutcomeChoice, TimeUnit, ValidationReport, ValidationRequest, guess,
    validate,
};

use crate::made_up::{Numbers, bundle, check, column, diabetes, file, women};

fn report(request: &ValidationRequest, text: &str) -> ValidationReport {
    check(request, text).report
}

#[test]
fn every_row_is_measured_or_left_out_once_with_its_line() {
    let rows = women(30, 5, |risk| risk);
    let mut text = rows.clone();
    text.push_str("1,100,70,30,0.5,30,north\n"); // 32: a field short
    text.push_str("1,high,70,30,0.5,30,north,0\n"); // 33: no number
    text.push_str("1,100,70,30,0.5,30,north,\n"); // 34: no outcome
    text.push_str("1,100,70,30,0.5,30,north,perhaps\n"); // 35: no outcome that can be read
    text.push_str("1,,70,30,0.5,30,north,0\n"); // 36: no glucose
    text.push_str("1,100,70,30,0.5,12,north,0\n"); // 37: a child
    text.push_str("1,50,70,30,0.5,30,north,0\n"); // 38: below the range in which the model holds
    text.push_str("1,100,7000,30,0.5,30,north,0\n"); // 39: nobody's blood pressure
    let found = report(&diabetes(), &text);
    assert_eq!((found.rows.read, found.rows.used), (38, 30));
    assert_eq!(found.excluded.iter().map(|e| e.rows).sum::<usize>(), 8);
    let line = |reason: ExclusionReason| {
        let mut lines: Vec<u64> =
            found.excluded.iter().filter(|e| e.reason == reason).flat_map(|e| e.lines.clone()).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(line(ExclusionReason::BrokenLine), [32]);
    assert_eq!(line(ExclusionReason::Unreadable), [33, 35]);
    assert_eq!(line(ExclusionReason::NoOutcome), [34]);
    assert_eq!(line(ExclusionReason::MissingInputs), [36]);
    assert_eq!(line(ExclusionReason::Refused), [37, 38]);
    assert_eq!(line(ExclusionReason::Implausible), [39]);
    // Nothing of a cell stands in a reason.
    let words: String = found.excluded.iter().map(|e| e.because.clone()).collect();
    assert!(!["high", "perhaps", "7000", "50 "].iter().any(|cell| words.contains(cell)), "{words}");
    // What was left out changes nothing that was measured.
    let clean = report(&diabetes(), &rows);
    assert_eq!((found.auroc, found.brier, found.calibration), (clean.auroc, clean.brier, clean.calibration));
}

/// The order of the rows, the delimiter and a byte-order mark are no matter.
#[test]
fn layout_and_order_change_nothing() {
    let text = women(150, 9, |risk| risk);
    let (header, rows) = text.split_once('\n').unwrap();
    let mut reversed: Vec<&str> = rows.lines().rev().collect();
    reversed.insert(0, header);
    let one = report(&diabetes(), &text);
    let other =
        report(&diabetes(), &format!("\u{feff}{}\n", reversed.join("\r\n").replace(',', ";").replace('.', ",")));
    assert_eq!(one.auroc, other.auroc);
    assert!((one.brier.unwrap().value - other.brier.unwrap().value).abs() < 1e-12);
    assert_eq!((one.rows, one.burden.len()), (other.rows, other.burden.len()));
}

/// Drawn from the model's own risks, the model is calibrated; drawn from others, the recalibration finds their line.
#[test]
fn a_known_line_is_found() {
    let own = report(&diabetes(), &women(20_000, 3, |risk| risk));
    let calibration = own.calibration.unwrap();
    let holds = |figure: validate::Figure, truth: f64| figure.low.unwrap() <= truth && truth <= figure.high.unwrap();
    assert!(holds(calibration.slope.unwrap(), 1.0), "{:?}", calibration.slope);
    assert!(holds(calibration.observed_to_expected.unwrap(), 1.0));
    let moved = |risk: f64| 1.0 / (1.0 + libm::exp(-(-0.7 + 0.6 * libm::log(risk / (1.0 - risk)))));
    let other = report(&diabetes(), &women(20_000, 3, moved));
    let both = &other.recalibrations[2];
    assert!((both.intercept.unwrap() + 0.7).abs() < 0.06 && (both.slope.unwrap() - 0.6).abs() < 0.04, "{both:?}");
    let ici = |at: usize| other.recalibrations[at].measured.unwrap().ici.unwrap();
    assert!(ici(2) < 0.015 && ici(3) < 0.015 && ici(0) > 0.1, "{} {} {}", ici(0), ici(2), ici(3));
    assert!(other.recalibrations.iter().all(|note| note.refused.is_none()));
    assert!(other.warnings.iter().all(|w| w.source.is_none()), "large enough for every claim: {:?}", other.warnings);
}

#[test]
fn small_samples_are_told_what_they_are_too_small_for() {
    let codes = |text: &str| report(&diabetes(), text).warnings.into_iter().map(|w| w.code).collect::<Vec<_>>();
    assert!(codes(&women(20, 2, |_| 0.2)).contains(&"almost_nothing".to_owned()));
    assert!(codes(&women(150, 2, |_| 0.3)).contains(&"few_events".to_owned()));
    assert!(codes(&women(500, 2, |_| 0.3)).contains(&"few_events_for_curve".to_owned()));
    let none = report(&diabetes(), &women(20, 2, |_| 0.0));
    assert_eq!(none.warnings[0].code, "nothing_measured");
    assert!(none.auroc.is_none() && none.rows.used == 20);
    let few = report(&diabetes(), &women(500, 2, |_| 0.3));
    assert!(few.recalibrations[3].refused.as_ref().is_some_and(|why| why.contains("1000 patients")));
    let tiny = report(&diabetes(), &women(20, 2, |_| 0.2));
    assert!(tiny.recalibrations[1].refused.is_some());
}

#[test]
fn groups_are_measured_and_small_ones_hidden() {
    let mut request = diabetes();
    request.subgroups = vec!["ward".into()];
    let mut text = women(400, 8, |risk| risk);
    text.push_str(&"1,100,70,30,0.5,30,Sister Agnes,0\n".repeat(9));
    let found = report(&request, &text);
    let ward = found.subgroups.iter().find(|t| t.column == "ward").unwrap();
    let names: Vec<&str> = ward.groups.iter().filter_map(|g| g.group.as_deref()).collect();
    assert_eq!((names, ward.groups_not_shown), (vec!["north", "south"], 1));
    assert!(ward.groups[0].auroc_gap.is_none() && ward.groups[1].auroc_gap.is_some());
    let ages = found.subgroups.iter().find(|t| t.column == "age in bands").unwrap();
    assert_eq!(ages.groups.len(), 3);
    assert!(!serde_json::to_string(&found).unwrap().contains("Agnes"));
}

/// With times: the survival's complement is the risk, and times in days and years are the same.
#[test]
fn times_in_days_and_in_years_are_the_same() {
    let mut numbers = Numbers::new(4);
    let (mut days, mut years) = (String::from("age,bili,alb,pt,oed,t,e\n"), String::from("age,bili,alb,pt,oed,t,e\n"));
    for _ in 0..300 {
        let mut next = |low: f64, high: f64| low + (high - low) * numbers.next();
        let cells = format!(
            "{:.1},{:.2},{:.2},{:.1},{}",
            next(30.0, 70.0),
            next(0.5, 8.0),
            next(2.5, 4.5),
            next(9.0, 13.0),
            u8::from(next(0.0, 1.0) < 0.1)
        );
        let (time, event) = (next(100.0, 3000.0).round(), u8::from(next(0.0, 1.0) < 0.6));
        writeln!(days, "{cells},{time},{event}").unwrap();
        writeln!(years, "{cells},{},{event}", time / 365.25).unwrap();
    }
    let request = |unit: TimeUnit| {
        let inputs =
            [("age", "age"), ("bilirubin", "bili"), ("albumin", "alb"), ("prothrombin_time", "pt"), ("oedema", "oed")];
        let mut inputs: BTreeMap<String, InputChoice> =
            inputs.iter().map(|(input, name)| ((*input).to_owned(), column(name))).collect();
        for (rule, value) in [("diuretic", "no"), ("primary_biliary_cholangitis", "yes")] {
            inputs.insert(rule.into(), InputChoice::Always { value: value.into() });
        }
        let (time, event) = ("t".into(), "e".into());
        let outcome = OutcomeChoice::EventByTime { time, event, unit };
        ValidationRequest {
            model: "pbc-mayo".into(),
            output: "survival_5y".into(),
            inputs,
            outcome,
            ..ValidationRequest::default()
        }
    };
    let (one, other) = (report(&request(TimeUnit::Days), &days), report(&request(TimeUnit::Years), &years));
    assert_eq!(one.horizon_years, Some(5.0));
    assert!(one.harrell_c.is_some() && one.uno_c.is_some() && one.rows.censored > 0);
    assert!((one.auroc.unwrap().value - other.auroc.unwrap().value).abs() < 1e-12);
    let ratio = |r: &ValidationReport| r.calibration.as_ref().unwrap().observed_to_expected.unwrap().value;
    assert!((ratio(&one) - ratio(&other)).abs() < 1e-9);
    assert!(one.unchecked.iter().any(|input| input.to_lowercase().contains("transplant")), "{:?}", one.unchecked);
    assert_eq!(one.rows.events.unwrap() + one.rows.non_events.unwrap() + one.rows.censored, one.rows.used);
}

/// A score is ranked: the area of an order that is known. FIB-4 with the same age and platelets goes by AST alone.
#[test]
fn a_score_is_ranked_and_not_calibrated() {
    let mut text = String::from("age,ast,alt,platelets,outcome\n");
    for i in 0..40 {
        // Every second event: of the pairs, those with the event are higher in 210 of 400.
        writeln!(text, "50,{},40,200,{}", 20 + i, u8::from(i % 2 == 1)).unwrap();
    }
    let model = bundle("fib-4");
    let output = model.outputs()[0].0.to_owned();
    let columns: Vec<String> = "age,ast,alt,platelets,outcome".split(',').map(String::from).collect();
    let guess = guess(&model, &output, DataForm::Table, &columns);
    let request = ValidationRequest {
        model: "fib-4".into(),
        output,
        inputs: guess.inputs,
        outcome: guess.outcome.unwrap(),
        budget_per_1000: Some(250.0),
        ..ValidationRequest::default()
    };
    let found = report(&request, &text);
    assert!((found.auroc.unwrap().value - 210.0 / 400.0).abs() < 1e-12, "{:?} {:?}", found.auroc, found.excluded);
    assert!(found.calibration.is_none() && found.recalibrations.is_empty());
    assert_eq!(found.budget.unwrap().row.unwrap().alerts_per_1000.value, 250.0);
}

#[test]
fn what_does_not_go_together_is_refused_in_words() {
    let text = women(12, 1, |risk| risk);
    let said = |change: &dyn Fn(&mut ValidationRequest)| {
        let mut request = diabetes();
        change(&mut request);
        validate(&bundle("diabetes-now"), &request, &[file(&text)], &mut |_| ()).unwrap_err().to_string()
    };
    assert!(said(&|r| r.output = "x".into()).contains("gives no output x; it gives diabetes"));
    assert!(said(&|r| _ = r.inputs.insert("bmi".into(), column("bmi"))).contains("has no input bmi"));
    assert!(said(&|r| _ = r.inputs.insert("age".into(), column("Age"))).contains("no column Age"));
    assert!(said(&|r| _ = r.inputs.insert("sex".into(), InputChoice::Always { value: "1".into() })).contains("female"));
    assert!(said(&|r| r.outcome = OutcomeChoice::Amount { column: "glu".into(), unit: None }).contains("probability"));
    let (time, event) = ("age".into(), "outcome".into());
    let timed = OutcomeChoice::EventByTime { time, event, unit: TimeUnit::Days };
    assert!(said(&|r| r.outcome = timed.clone()).contains("no horizon"));
    assert!(said(&|r| r.budget_per_1000 = Some(0.0)).contains("budget"));
}

/// What the table has no column for is no finding about the site; what it has, empty throughout, is.
#[test]
fn a_column_that_is_not_there_is_no_finding_about_the_site() {
    let text = women(60, 12, |risk| risk);
    let said = |r: &ValidationReport| {
        let checks = r.site.checks.iter().filter(|check| check.verdict > assess::GateVerdict::Score);
        checks.flat_map(|check| check.findings.clone()).collect::<String>()
    };
    assert!(!said(&report(&diabetes(), &text)).contains("issing"), "{}", said(&report(&diabetes(), &text)));
    let mut request = diabetes();
    request.inputs.insert("pregnancy".into(), column("pregnant"));
    let with_empty: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(line, row)| format!("{},{row}", if line == 0 { "pregnant" } else { "" }))
        .collect();
    assert!(said(&report(&request, &with_empty.join("\n"))).contains("Pregnancy"));
}
