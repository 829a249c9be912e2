//! Models that XGBoost 1.5 to 3.4 wrote, against the library's own margins (bit for bit) and predictions.
//!
//! `fixtures/make_xgboost.py` wrote both and says what the rows hold.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that fails")]

use std::path::PathBuf;

use import::xgboost::{import, import_survival};
use import::{Horizon, Imported, Survival};
use model::trees::{Node, Test, TreeEnsemble};
use model::{Distribution, Link, Margin, Predictor};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format!("xgboost-{name}")))
        .unwrap()
}

/// Compares the margins and values of all rows; `name` is `<version>-<what>.<format>`.
fn check(name: &str, link: Link) -> Imported {
    let imported = import(&fixture(name)).unwrap();
    let (what, _) = name.rsplit_once('.').unwrap();
    let (version, _) = name.split_once('-').unwrap();
    assert_eq!(imported.written_by, format!("XGBoost {version}"));
    let predictor = imported.predictor.clone().compile().unwrap();
    let text = String::from_utf8(fixture(&format!("{what}.csv"))).unwrap();
    let (head, lines) = text.split_once('\n').unwrap();
    let columns: Vec<&str> = head.split(',').take(imported.column_count).collect();
    assert_eq!(imported.columns.as_deref().unwrap(), columns);
    assert_eq!(lines.lines().count(), 40);
    let number = |field: &str| if field.is_empty() { f32::NAN } else { field.parse().unwrap() };
    for line in lines.lines() {
        let numbers: Vec<f32> = line.split(',').map(number).collect();
        let row: Vec<f64> = numbers[..columns.len()].iter().map(|number| f64::from(*number)).collect();
        let (margins, values) = numbers[columns.len()..].split_at(imported.outputs.len());
        let found = predictor.margins_from_row(&row);
        let bits = |margins: &[f64]| margins.iter().map(|margin| margin.to_bits()).collect::<Vec<_>>();
        let margins: Vec<f64> = margins.iter().map(|margin| f64::from(*margin)).collect();
        assert_eq!(bits(&found), bits(&margins), "{name}: {line}: {found:?}");
        assert_eq!(values.len(), found.len());
        for (output, expected) in imported.outputs.iter().zip(values) {
            assert_eq!(output.link, link);
            let value = output.link.value_from_margins(&found, output.margin as usize);
            let expected = f64::from(*expected);
            // The library's exponential is in f32.
            assert!((value - expected).abs() <= 5e-7 * expected.abs(), "{name}: {line}: {value}");
        }
    }
    imported
}

fn ensemble(imported: &Imported) -> &TreeEnsemble {
    match &imported.predictor {
        Predictor::Trees(ensemble) => ensemble,
        other => panic!("{other:?}"),
    }
}

fn names(imported: &Imported) -> Vec<&str> {
    imported.outputs.iter().map(|output| output.name.as_str()).collect()
}

#[test]
fn two_classes_in_every_major_and_both_formats() {
    check("1.5.2-binary.json", Link::Logit {});
    for version in ["1.7.6", "2.1.4", "3.4.1"] {
        let json = check(&format!("{version}-binary.json"), Link::Logit {});
        assert_eq!(check(&format!("{version}-binary.ubj"), Link::Logit {}), json);
        assert_eq!(names(&json), ["1"]);
    }
}

#[test]
fn several_classes() {
    for version in ["1.7.6", "3.2.0", "3.4.1"] {
        let imported = check(&format!("{version}-classes.ubj"), Link::Softmax {});
        assert_eq!(names(&imported), ["0", "1", "2"]);
        assert_eq!(ensemble(&imported).trees.len(), 6);
    }
}

#[test]
fn survival() {
    for name in ["1.7.6-cox.json", "3.4.1-cox.json", "1.5.2-aft.json", "3.4.1-aft.json"] {
        let imported = check(name, Link::Log {});
        assert_eq!(names(&imported), ["value"]);
        assert!(imported.notes.iter().any(|note| note.contains("--horizon")), "{:?}", imported.notes);
    }
}

/// Risk by and survival to 2, of rows 1 and 8, by scipy.stats of (ln 2 − margin) / scale, the margin being XGBoost's.
#[test]
fn times_become_risks_by_a_horizon() {
    for (what, distribution, expected) in [
        (
            "aft",
            Distribution::Normal,
            [(0.638_332_244_733_282, 0.361_667_755_266_718), (0.764_968_766_480_347_3, 0.235_031_233_519_652_77)],
        ),
        (
            "aft-logistic",
            Distribution::Logistic,
            [(0.567_080_317_450_610_4, 0.432_919_682_549_389_5), (0.777_296_799_648_320_2, 0.222_703_200_351_679_9)],
        ),
        (
            "aft-extreme",
            Distribution::Extreme,
            [(0.959_823_907_380_676_6, 0.040_176_092_619_323_41), (0.993_817_898_780_318_8, 0.006_182_101_219_681_236)],
        ),
    ] {
        let name = format!("3.4.1-{what}.json");
        let (_, survival) = import_survival(&fixture(&name)).unwrap();
        let imported = check(&name, Link::Log {});
        let Some(Survival::Time { distribution: found, .. }) = survival else { panic!("{survival:?}") };
        assert_eq!(found, distribution);
        let text = String::from_utf8(fixture(&format!("3.4.1-{what}.csv"))).unwrap();
        let predictor = imported.predictor.compile().unwrap();
        let lines = [1, 8].map(|at| text.lines().nth(at).unwrap());
        for (line, (risk, stays)) in lines.iter().zip(expected) {
            let number =
                |field: &str| if field.is_empty() { f64::NAN } else { f64::from(field.parse::<f32>().unwrap()) };
            let row: Vec<f64> = line.split(',').take(imported.column_count).map(number).collect();
            let margin = Margin(predictor.margins_from_row(&row)[0]);
            for (survives, expected) in [(false, risk), (true, stays)] {
                let horizon = Horizon { time: 2.0, baseline_survival: None, centre: 0.0, survives };
                let (link, _) = survival.unwrap().by(&horizon).unwrap();
                let value = link.value_from_margin(margin);
                assert!((value - expected).abs() < 1e-12, "{what}, {line}: {value}, expected {expected}");
            }
        }
    }
}

/// Several alphas are refused: XGBoost puts those in order after it has added them.
#[test]
fn an_expectile_is_its_margin() {
    assert_eq!(names(&check("3.4.1-expectile.json", Link::Identity {})), ["value"]);
}

/// From 3.1 on a data frame's categories stand in the file with their names.
#[test]
fn named_categories_are_told() {
    let note = "The model was trained on a data frame with categories, which it sees as numbers. \"column 3\": 0 is \
                \"female\", 1 is \"male\", 2 is \"unknown\"; \"column 4\": 0 is \"Süd\", 1 is \"the \\\"old\\\" wing\", 2 is \
                \"\", 3 is \"north\".";
    for name in ["3.4.1-names.json", "3.4.1-names.ubj"] {
        assert_eq!(check(name, Link::Logit {}).notes, [note]);
    }
}

/// Up to 3.3 the weights stand beside the trees; 3.4 calls a dart gbtree and keeps them among the trees.
#[test]
fn dart() {
    for name in ["1.5.2-dart.json", "1.7.6-dart.ubj", "2.1.4-dart.ubj", "3.2.0-dart.ubj", "3.4.1-dart.ubj"] {
        let imported = check(name, Link::Logit {});
        assert_eq!(imported.notes, ["The weights of dart are multiplied into the leaves."]);
    }
}

#[test]
fn gblinear() {
    for name in ["1.7.6-linear.ubj", "3.2.0-linear.ubj", "3.4.1-linear.ubj"] {
        let imported = check(name, Link::Softmax {});
        assert!(matches!(imported.predictor, Predictor::Scores(_)));
    }
}

/// The rows hold categories that training has not seen, fractions, negative ones and ones far too large.
#[test]
fn categories() {
    for name in ["1.7.6-categories.json", "2.1.4-categories.ubj", "3.4.1-categories.json", "3.4.1-categories.ubj"] {
        let imported = check(name, Link::Logit {});
        let nodes = ensemble(&imported).trees.iter().flat_map(|tree| &tree.nodes);
        let sets = nodes.filter(|node| matches!(node, Node::Split { test: Test::OneOf(_), .. }));
        assert!(sets.count() > 3, "{name}");
    }
}

#[test]
fn pruned_nodes_are_gone() {
    let text = String::from_utf8(fixture("3.4.1-pruned.json")).unwrap();
    let deleted = |text: &str| text.split_once('"').unwrap().0.parse::<usize>().unwrap();
    let deleted: usize = text.split("\"num_deleted\":\"").skip(1).map(deleted).sum();
    let nodes: usize = text
        .split("\"num_nodes\":\"")
        .skip(1)
        .map(|text| text.split_once('"').unwrap().0.parse::<usize>().unwrap())
        .sum();
    let imported = check("3.4.1-pruned.json", Link::Logit {});
    assert!(deleted > 0);
    assert_eq!(ensemble(&imported).trees.iter().map(|tree| tree.nodes.len()).sum::<usize>(), nodes - deleted);
}

#[test]
fn leaves_with_a_value_for_every_margin() {
    for version in ["2.1.4", "3.4.1"] {
        let imported = check(&format!("{version}-vector.ubj"), Link::Softmax {});
        assert!(ensemble(&imported).trees.iter().all(|tree| tree.margin.is_none()));
        assert_eq!(imported.notes.is_empty(), version == "3.4.1", "2.1 writes no cover: {:?}", imported.notes);
        assert_eq!(names(&check(&format!("{version}-targets.json"), Link::Identity {})), ["0", "1"]);
    }
}
