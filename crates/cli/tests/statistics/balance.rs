//! `insite balance` against R 4.2.2 (`glm`, `weighted.mean`, `cov.wt`), and against sums over the rows.

use std::fmt::Write;

use crate::{Folder, close, says};

#[test]
fn overlap_and_differences_are_those_of_r() {
    let folder = Folder::new("balance");
    let command = "balance small.csv --treatment treated --terms age,log(marker)";
    let found = folder.json(command);
    for (pointer, expected) in [
        ("/treated/lowest_score", 0.1954618282685),
        ("/treated/highest_score", 0.9394591199703),
        ("/control/lowest_score", 0.01701484355964),
        ("/control/highest_score", 0.85196843825121),
        ("/common_support/0", 0.1954618282684),
        ("/common_support/1", 0.8519684382512),
        ("/treated/share_outside", 0.1176470588235),
        ("/control/share_outside", 0.5806451612903),
        ("/treated/effective_rows", 13.46887245912),
        ("/control/effective_rows", 21.11572742594),
        ("/terms/0/treated_mean", 64.764705882353),
        ("/terms/0/control_mean", 55.677419354839),
        ("/terms/0/standardised", 1.162316020974),
        ("/terms/0/weighted_treated_mean", 61.9785606532628),
        ("/terms/0/weighted_control_mean", 59.3780179373659),
        ("/terms/0/weighted_standardised", 0.3092366259954),
        ("/terms/1/standardised", 0.5461362093758),
        ("/terms/1/weighted_standardised", 0.2931230042902),
    ] {
        close(&found, pointer, expected);
    }
    let counts: Vec<_> =
        found["histogram"].as_array().unwrap().iter().map(|b| (&b["treated"], &b["control"])).collect();
    let of_r = [(0, 11), (1, 8), (2, 4), (3, 1), (2, 1), (1, 2), (3, 3), (2, 0), (1, 1), (2, 0)];
    assert!(counts.iter().zip(of_r).all(|((t, c), (treated, control))| **t == treated && **c == control), "{counts:?}");
    let said = folder.passes(command);
    says(&said, &["Common support 0.1955 to 0.8520", "58.1 %", "0.0 to 0.1", "1.1623", "0.3092", "13.47"]);
    assert!(said.contains("###########\n"), "{said}");
}

/// Of one column of 0 and 1 the propensity score is the share of the treated among those alike, so that weighting balances
/// it wholly; the difference before is counted by hand.
#[test]
fn one_binary_term_is_balanced_wholly() {
    let folder = Folder::new("balance_binary");
    let mut table = String::from("arm,sex,site\n");
    // Of 20 with the drug 15 are women, of 30 without it 10.
    for (arm, sex, rows) in [("drug", "f", 15), ("drug", "m", 5), ("none", "f", 10), ("none", "m", 20)] {
        (0..rows).for_each(|_| writeln!(table, "{arm},{sex},1").unwrap());
    }
    folder.put("trial.csv", &table);
    let found = folder.json("balance trial.csv --treatment arm=drug --terms sex=f");
    let (one, other) = (0.75_f64, 1.0 / 3.0);
    // Variances of samples: n / (n - 1) times p (1 - p).
    let variances = [20.0 / 19.0 * one * (1.0 - one), 30.0 / 29.0 * other * (1.0 - other)];
    close(&found, "/terms/0/standardised", (one - other) / ((variances[0] + variances[1]) / 2.0).sqrt());
    close(&found, "/terms/0/weighted_treated_mean", 0.5);
    close(&found, "/terms/0/weighted_control_mean", 0.5);
    assert!(found["terms"][0]["weighted_standardised"].as_f64().unwrap().abs() < 1e-9);
    close(&found, "/treated/highest_score", 15.0 / 25.0);
    close(&found, "/control/lowest_score", 5.0 / 25.0);
    close(&found, "/treated/share_outside", 0.0);
    // A man with the drug stands for the 40 % that have it, over the 20 % of men that do.
    close(&found, "/treated/largest_weight", 2.0);
    close(&found, "/control/largest_weight", 0.6 / 0.4);
}

#[test]
fn what_cannot_be_balanced_is_refused() {
    let folder = Folder::new("balance_refused");
    let check = |rest: &str, words: &str| folder.is_refused(&format!("balance small.csv --treatment {rest}"), &[words]);
    check("treated --terms age,treated", "separates the outcomes perfectly");
    check("treated --terms age,strata(group)", "strata() has no meaning in propensity score regression");
    check("cause --terms age", "the cell of the column \"cause\" is neither 0 nor 1");
    check("cause=2 --terms age --where cause>=1 --where cause<=1", "no row has \"2\"");
    check("age>200 --terms marker", "fewer than two rows treated or untreated");
    check("treated --terms age --where age>200", "--where age>200: no row is left");
}
