//! The tables of the report: every figure's numbers stand in one.

use maud::{Markup, html};

use crate::comparison::Comparison;
use crate::evaluation::Evaluation;
use crate::interval::{Estimate, Interval};
use crate::subgroup::{Subgroup, SubgroupTable};
use crate::summary::{NO_THRESHOLD, p_value, percent};
use crate::thresholds::ThresholdRow;

pub(crate) fn number(value: f64) -> String {
    // What rounds to nothing has no sign.
    format!("{value:.3}").replace("-0.000", "0.000").replace('-', "−")
}

/// A share in per cent with its interval below.
pub(crate) fn shared(estimate: Option<Estimate>) -> Markup {
    let ends = |i: Interval| format!("{:.1} to {:.1}", i.low * 100.0, i.high * 100.0).replace('-', "−");
    html! {
        @match estimate {
            Some(e) => { (percent(e.value).replace('-', "−")) @if let Some(i) = e.interval { br; span.interval { (ends(i)) } } }
            None => { "–" }
        }
    }
}

/// A value with its interval below.
pub(crate) fn said(estimate: Option<Estimate>) -> Markup {
    html! {
        @match estimate {
            Some(e) => { (number(e.value)) @if let Some(i) = e.interval { br; span.interval { (number(i.low)) " to " (number(i.high)) } } }
            None => { "–" }
        }
    }
}

/// A table: the first column names the row; a head that begins with `<` has text below it.
pub(crate) fn plain(caption: &str, heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
    let class = |head: &str| if head.starts_with('<') { Some("text") } else { None };
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { (caption) }
            thead { tr { @for head in heads { th scope="col" class=[class(head)] { (head.trim_start_matches('<')) } } } }
            tbody { @for row in rows { tr {
                @for (place, (cell, head)) in row.iter().zip(heads).enumerate() {
                    @if place == 0 { th scope="row" { (cell) } } @else { td class=[class(head)] { (cell) } }
                }
            } } }
        } }
    }
}

/// A long table opens when asked; a short one stands open.
pub(crate) fn folded(caption: &str, heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
    const SHORT: usize = 25;
    html! {
        @if rows.len() > SHORT {
            details { summary { "All " (rows.len()) " rows" } (plain(caption, heads, rows)) }
        } @else {
            (plain(caption, heads, rows))
        }
    }
}

/// Text as a cell.
pub(crate) fn cell(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}

/// The value and its interval, as two cells.
fn cells(estimate: Option<Estimate>) -> Markup {
    html! {
        @match estimate {
            Some(Estimate { value, interval }) => {
                td { (number(value)) }
                td.interval { @if let Some(i) = interval { (number(i.low)) " to " (number(i.high)) } }
            }
            None => { td { "–" } td.interval { "cannot be fitted" } }
        }
    }
}

pub(crate) fn measures(caption: &str, rows: Vec<(&str, Option<Estimate>, &str)>) -> Markup {
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { (caption) }
            thead { tr { th scope="col" { "Measure" } th scope="col" { "Value" } th scope="col" { "95 % interval" } th.text scope="col" { "Note" } } }
            tbody { @for (name, estimate, note) in rows { tr { th scope="row" { (name) } (cells(estimate)) td.text { (note) } } } }
        } }
    }
}

pub(crate) fn people(e: &Evaluation) -> Markup {
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { "Rows in, rows used, rows left out: they add up." }
            thead { tr { th scope="col" { "What" } th scope="col" { "Rows" } } }
            tbody {
                tr { th scope="row" { "Read" } td { (e.rows.read) } }
                @for reason in &e.rows.left_out { tr { th scope="row" { "Left out: " (reason.because) } td { (reason.rows) } } }
                tr { th scope="row" { "Used" } td { (e.rows.used) } }
                tr { th scope="row" { "With the event" } td { (e.events) } }
                tr { th scope="row" { "Without it" } td { (e.non_events) } }
                @if e.horizon.is_some() { tr { th scope="row" { "Censored before the horizon" } td { (e.censored) } } }
            }
        } }
        p { "Observed risk " b { (percent(e.observed)) } ", mean prediction " b { (percent(e.predicted)) } "." }
    }
}

pub(crate) fn discrimination(e: &Evaluation) -> Markup {
    let survival = e.horizon.is_some();
    let name = if survival { "AUROC at the horizon" } else { "AUROC" };
    let mut rows = vec![(name, Some(e.auroc.estimate), "DeLong; 0.5 is chance, 1 is perfect")];
    if e.auroc_bootstrap.is_some() {
        let again = Estimate { value: e.auroc.estimate.value, interval: e.auroc_bootstrap };
        rows.push((name, Some(again), "bootstrap"));
    }
    let chance = format!("average precision; chance is {}", number(e.observed));
    rows.push(("AUPRC", Some(e.average_precision), &chance));
    if survival {
        rows.push(("Harrell’s C", e.harrell_c, "all comparable pairs"));
        rows.push(("Uno’s C", e.uno_c, "pairs up to the horizon, whatever the censoring"));
    }
    measures("How well those with the event are told from those without.", rows)
}

pub(crate) fn calibration(e: &Evaluation) -> Markup {
    let c = &e.calibration;
    let distance = |value, place: usize| Some(Estimate { value, interval: e.distance_intervals[place] });
    let rows = vec![
        ("Brier score", Some(e.brier), "mean squared error; 0 is perfect"),
        ("Scaled Brier score", Some(e.scaled_brier), "1 is perfect, 0 no better than the prevalence"),
        ("Observed / expected", Some(c.observed_to_expected), "1 is ideal; below it risks are too high"),
        ("Calibration in the large", c.in_the_large, "0 is ideal; below it risks are too high"),
        ("Calibration slope", c.slope, "1 is ideal; below it risks are too extreme"),
        ("Calibration intercept", c.intercept, "beside that slope"),
        ("ICI", distance(e.curve.ici, 0), "mean distance of the smooth curve from the prediction; 0 is ideal"),
        ("E50", distance(e.curve.e50, 1), "median distance"),
        ("E90", distance(e.curve.e90, 2), "distance that a tenth exceeds"),
    ];
    measures("How close risks are to what was observed.", rows)
}

pub(crate) fn bins(e: &Evaluation) -> Markup {
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { "Groups of equal size by predicted risk (equal predictions stay together)."
                @if e.horizon.is_some() { " Rows and events as seen; observed risk with those censored represented." } }
            thead { tr { th scope="col" { "Predicted" } th scope="col" { "Rows" } th scope="col" { "Events" } th scope="col" { "Observed" } th scope="col" { "95 % interval" } } }
            tbody { @for bin in &e.curve.bins { tr {
                th scope="row" { (number(bin.predicted)) } td { (bin.rows) } td { (bin.events) } (cells(Some(bin.observed)))
            } } }
        } }
    }
}

pub(crate) fn recalibrated(e: &Evaluation) -> Markup {
    html! {
        @if !e.recalibrated.is_empty() {
            h3 { "If it were recalibrated to these people" }
            div.wide tabindex="0" role="group" aria-label="Table" { table {
                caption { "New log odds = intercept + slope × log odds, fitted to the very rows it is judged on: the figures flatter." }
                thead { tr { th scope="col" { "Fitted" } th scope="col" { "Intercept" } th scope="col" { "Slope" } th scope="col" { "Brier" } th scope="col" { "Scaled Brier" } th scope="col" { "ICI" } } }
                tbody {
                    tr { th scope="row" { "nothing" } td { (number(0.0)) } td { (number(1.0)) } td { (number(e.brier.value)) } td { (number(e.scaled_brier.value)) } td { (number(e.curve.ici)) } }
                    @for r in &e.recalibrated { tr {
                        th scope="row" { (r.fitted) } td { (number(r.intercept)) } td { (number(r.slope)) } td { (number(r.brier)) } td { (number(r.scaled_brier)) } td { (number(r.curve.ici)) }
                    } }
                }
            } }
        }
    }
}

fn threshold_table(caption: &str, rows: &[&ThresholdRow]) -> Markup {
    let share = |e: Option<Estimate>| html! { td { (shared(e)) } };
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { (caption) }
            thead { tr { th scope="col" { "From risk" } th scope="col" { "Alerts per 1,000" } th scope="col" { "Sensitivity" } th scope="col" { "Specificity" } th scope="col" { "PPV" } th scope="col" { "NPV" } } }
            tbody { @for row in rows { tr {
                th scope="row" { (number(row.threshold)) }
                td { (format!("{:.0}", row.alerts_per_1000.value)) @if let Some(i) = row.alerts_per_1000.interval { br; span.interval { (format!("{:.0} to {:.0}", i.low, i.high)) } } }
                (share(row.sensitivity)) (share(row.specificity)) (share(row.positive_predictive_value)) (share(row.negative_predictive_value))
            } } }
        } }
    }
}

pub(crate) fn thresholds(e: &Evaluation) -> Markup {
    let rows: Vec<&ThresholdRow> = e.thresholds.iter().collect();
    html! { @if !rows.is_empty() { (threshold_table("What an alert from each risk on would mean, with 95 % intervals (Wilson).", &rows)) } }
}

pub(crate) fn budget(e: &Evaluation) -> Markup {
    html! {
        @if let Some(budget) = &e.budget {
            h3 { "With a budget of " (budget.alerts_per_1000) " alerts per 1,000" }
            @match &budget.row {
                Some(row) => (threshold_table("The lowest threshold within the budget.", &[row])),
                None => { p { "There is " (NO_THRESHOLD) "." } }
            }
        }
    }
}

pub(crate) fn subgroup(table: &SubgroupTable) -> Markup {
    let row = |group: &Subgroup| {
        html! { tr {
            th scope="row" { (group.group.as_deref().unwrap_or("(no value)")) }
            td { (group.rows) } td { (group.events) } td { (shared(group.observed)) } td { (percent(group.predicted)) }
            @match &group.too_small {
                Some(why) => { td.text colspan="4" { (why) } }
                None => { td { (said(group.auroc)) } td { (said(group.observed_to_expected)) } td { (said(group.slope)) } td { (said(group.brier)) } }
            }
        } }
    };
    html! {
        h3 { "By " (table.column) }
        div.wide tabindex="0" role="group" aria-label="Table" { table {
            caption { "No group is hidden; one with too few events says so." }
            thead { tr { th scope="col" { (table.column) } th scope="col" { "Rows" } th scope="col" { "Events" } th scope="col" { "Observed" } th scope="col" { "Predicted" } th scope="col" { "AUROC" } th scope="col" { "Observed / expected" } th scope="col" { "Slope" } th scope="col" { "Brier" } } }
            tbody { @for group in &table.groups { (row(group)) } }
        } }
    }
}

pub(crate) fn comparison(e: &Evaluation, other: &Comparison) -> Markup {
    let rows = vec![
        (e.prediction.as_str(), Some(other.auroc), "AUROC"),
        (other.column.as_str(), Some(other.other_auroc), "AUROC"),
        ("Difference", Some(other.difference), "of paired predictions (DeLong)"),
    ];
    let test = match other.p_value {
        Some(p) => format!("DeLong’s test of no difference: {}.", p_value(p)),
        None => "Both rank everybody alike: there is nothing to test.".into(),
    };
    html! {
        (measures("The same people, two predictions.", rows))
        p { (test) " Brier score " (number(other.brier[0])) " against " (number(other.brier[1])) "." }
    }
}
