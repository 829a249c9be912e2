//! One whole page of made-up people, every section filled by the functions that a run would call.

use std::collections::BTreeSet;

use super::super::super::made_up::MadeUp;
use super::tripod::{ITEMS, answer, sections_of, unknown_items};
use super::*;
use crate::{
    Cuts, Estimate, Interval, Judged, Recalibrate, RecalibrateOn, Resampling, Settings, Table, bands, benefit_groups,
    candidates, evaluate, external_validation, learning_curve, optimism, permutation_importance, risk_groups,
    shap_summary,
};

fn fact(name: &str, value: &str) -> Fact {
    Fact { name: name.into(), value: value.into() }
}

/// Nothing is fitted anew: the made-up prediction is its own model.
fn full_page() -> Page {
    let people = MadeUp::new();
    let cases = people.survival();
    let ages: Vec<Option<f64>> = people.weights.iter().map(|w| Some(w * 25.0)).collect();
    let table = Table::from_cases("test", "risk", cases.clone(), vec![bands("age", &ages, &[30.0, 60.0]).unwrap()]);
    let settings = Settings {
        thresholds: vec![0.2, 0.5],
        budget: Some(100.0),
        times: vec![2.0, 4.0],
        recalibrate: Some(Recalibrate::Parts(5)),
        replicates: 40,
        ..Settings::default()
    };
    let how = Resampling { rows: 300, groups: None, replicates: 5, seed: 1, threads: 2 };
    let brier = |rows: &[usize]| crate::brier::brier(&people.yes_or_no().rows(rows).sample());
    let names = ["glucose", "age <years>"].map(String::from);
    let treated: Vec<bool> = people.weights.iter().map(|w| *w > 1.5).collect();
    let benefit: Vec<f64> = people.exact.iter().map(|p| p / 4.0 - 0.05).collect();
    let missing: Vec<f64> = people.other.iter().map(|v| if *v < 0.2 { f64::NAN } else { *v }).collect();
    let judged = |name: &str, folds: &[f64], is_chosen| Judged {
        name: name.into(),
        note: "λ = 0.1".into(),
        folds: folds.to_vec(),
        is_chosen,
    };
    Page {
        title: "A model of <risk>".into(),
        banner: Some("Demonstration, not for clinical use".into()),
        about: vec!["Risk of the event within 5 years.".into()],
        facts: vec![fact("Outcome", "the event within 5 years")],
        attrition: vec![AttritionStep { step: "All persons".into(), removed: 0, persons: 400, rows: Some(410) }],
        splits: vec![SplitRow {
            split: "test".into(),
            persons: 300,
            rows: 300,
            events: 105,
            dates: Some(["2019-01-01".into(), "2020-12-31".into()]),
            used_for: "the final evaluation".into(),
        }],
        inputs: vec![InputRow {
            input: "glucose".into(),
            definition: "last value within a year".into(),
            unit: Some("mg/dL".into()),
            values: vec![("train".into(), "110 (95 to 130)".into()), ("test".into(), "112 (96 to 131)".into())],
            missing: Some(0.031),
        }],
        quality: (0..30)
            .map(|i| QualityRow {
                table: "measurement".into(),
                what: format!("code {i}"),
                read: 100,
                kept: 90,
                dropped: 10,
                note: "no date".into(),
            })
            .collect(),
        leakage: Some(LeakageAudit { checked: vec!["inputs after the index date".into()], findings: vec![] }),
        candidates: Some(candidates(
            "AUROC",
            true,
            "3 outer folds",
            vec![judged("trees", &[0.7, 0.8, 0.75], false), judged("lasso", &[0.8, 0.85, 0.8], true)],
        )),
        learning_curve: Some(learning_curve(
            ["AUROC", "held-out folds"],
            &[0.2, 0.5, 1.0],
            &how,
            |rows| Some(rows.len() as f64),
            |rows, own| Some(if own.is_some() { 0.9 - rows / 3000.0 } else { 0.6 + rows / 3000.0 }),
            &|_| (),
        )),
        optimism: optimism(&["Brier score"], &how, |_| Some(()), |(), rows| Some(vec![brier(rows)]), &|_| ()),
        evaluation: Some(evaluate(&table, &settings, &|_| ()).unwrap()),
        external: vec![
            external_validation("elsewhere", &cases, &RecalibrateOn::Parts { parts: 5, seed: 1 }).unwrap(),
            external_validation("yes or no", &people.yes_or_no(), &RecalibrateOn::Parts { parts: 5, seed: 1 }).unwrap(),
        ],
        risk_groups: risk_groups(["the event", "years"], &cases, &Cuts::Equal(3), &[0.0, 2.0, 4.0]),
        importance: permutation_importance(
            "AUROC",
            &names,
            &how,
            |s| Some(s.map_or(0.8, |s| 0.7 + s.0 as f64 / 20.0)),
            &|_| (),
        ),
        shap: Some(shap_summary(
            "log odds",
            &names,
            [&[people.exact.clone(), people.other.clone()], &[people.exact.clone(), missing]],
            100,
            1,
        )),
        ranges: vec![ranges::tests::one()],
        benefit: vec![benefit_groups(["laser", "the event"], &cases, &benefit, &treated, 4).unwrap()],
        classical: vec![ClassicalTable {
            title: "Cox’s model".into(),
            caption: "Fitted to the training rows.".into(),
            ratio: Some("Hazard ratio".into()),
            rows: vec![CoefficientRow {
                term: "age".into(),
                estimate: Estimate { value: 0.0, interval: Some(Interval { low: -1.0, high: 1.0 }) },
                standard_error: 0.51,
                z: 0.0,
                p: 1.0,
            }],
            tests: vec![TestRow {
                test: "Likelihood ratio".into(),
                statistic: 0.0,
                degrees_of_freedom: Some(1),
                p: 1.0,
            }],
            notes: vec!["Efron’s ties.".into()],
        }],
        listings: vec![Listing {
            title: "Negative controls".into(),
            caption: "Outcomes that cannot be caused.".into(),
            heads: vec!["Outcome".into(), "<Finding".into()],
            rows: vec![vec!["ingrown nail".into(), "no association".into()]],
        }],
        provenance: vec![fact("Seed", "1")],
        tripod: [("17", "Public data; no approval was needed."), ("18a", "  ")]
            .map(|(number, said)| (number.to_owned(), said.to_owned()))
            .into(),
    }
}

#[test]
fn the_whole_page_is_whole_and_asks_for_nothing() {
    let page = full_page().html();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"));
    for forbidden in [
        "<script", "http://", "https://", "<link", "@import", "url(", "src=", "<risk>", "<years>", "NaN", ">inf",
        ">−inf",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("role=\"img\""), count("<desc"), "every figure is described");
    assert_eq!(count("<table"), count("<caption"));
    assert_eq!(count("<table"), count("<thead"));
    assert!(page.contains("<details><summary>All 30 rows"), "a long table is folded");
    assert!(page.contains("1.000") && page.contains("0.368 to 2.718"), "the ratio of e⁻¹ to e¹");
}

/// A contents entry, a checklist reference or a description that leads nowhere would be a lie.
#[test]
fn identifiers_are_unique_and_every_reference_leads_to_one() {
    let page = full_page().html();
    let values = |attribute: &str| -> Vec<String> {
        page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(String::from).collect()
    };
    let identifiers = values(" id=\"");
    let distinct: BTreeSet<&String> = identifiers.iter().collect();
    assert_eq!(distinct.len(), identifiers.len(), "{identifiers:?}");
    let labels = values("aria-labelledby=\"");
    let asked = labels.iter().flat_map(|l| l.split(' ')).map(String::from).chain(values("href=\"#"));
    for reference in asked {
        assert!(distinct.contains(&reference), "{reference}");
    }
    let listed: BTreeSet<&str> = sections_of(&full_page()).into_iter().map(|s| s.0).collect();
    assert!(listed.iter().all(|id| identifiers.iter().any(|i| i == id)), "{listed:?}");
}

#[test]
fn an_empty_page_has_only_the_checklist_and_all_of_it_is_open() {
    let page = Page { title: "Empty".into(), ..Page::default() };
    assert_eq!(page.html().matches("<section").count(), 1);
    assert_eq!(page.html().matches("To be reported by the authors").count(), ITEMS.len());
    assert!(page.text().contains("0 of 52 questions answered"));
}

#[test]
fn the_checklist_has_the_27_items_in_order_and_knows_its_answers() {
    let number = |item: &&str| item.trim_end_matches(char::is_alphabetic).parse::<usize>().unwrap();
    let numbers: Vec<usize> = ITEMS.iter().map(|item| number(&item.number)).collect();
    assert!(numbers.is_sorted());
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), 27);
    let page = full_page();
    let sections = sections_of(&page);
    let of = |number: &str| answer(&page, ITEMS.iter().find(|i| i.number == number).unwrap(), &sections);
    assert_eq!(of("17").said.as_deref(), Some("Public data; no approval was needed."));
    assert!(of("18a").is_open(), "blanks are no answer");
    assert!(of("23b").is_open(), "age bands are no clusters");
    assert!(of("23a").sections.iter().any(|s| s.0 == "groups") && of("1").is_open());
    assert!(unknown_items(&page).is_empty());
    let wrong = Page { tripod: [("28".to_owned(), "x".to_owned())].into(), ..Page::default() };
    assert_eq!(unknown_items(&wrong), ["28"]);
}

#[test]
fn the_text_says_what_the_page_says() {
    let said = full_page().text();
    for part in [
        "A model of <risk>",
        "! Demonstration, not for clinical use",
        "3000 rows read, 2700 kept, 300 dropped",
        "* lasso",
        "elsewhere: 300 rows",
        "intercept and slope refitted",
        "Benefit of laser",
        "Hazard ratio 1.000 (0.368 to 2.718)",
        "AUC by 2",
        "to be reported by the authors: 1, 2,",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

/// What a run wrote must make the same report later.
#[test]
fn a_page_survives_json() {
    let page = full_page();
    let again: Page = serde_json::from_str(&serde_json::to_string(&page).unwrap()).unwrap();
    assert_eq!(again, page);
    let part: Page = serde_json::from_str("{\"title\": \"T\"}").unwrap();
    assert_eq!(part, Page { title: "T".into(), ..Page::default() });
}
