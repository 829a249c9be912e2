//! The evaluation as one HTML page: no script, nothing from outside, readable on a screen, on paper and aloud.

mod axes;
mod figures;
mod forest;
mod style;
mod tables;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::evaluation::Evaluation;
use super::summary::percent;

/// The whole page.
pub fn html(evaluation: &Evaluation, title: &str) -> String {
    let e = evaluation;
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(policy);
                title { (title) }
                style { (PreEscaped(style::SHEET)) }
            }
            body {
                main {
                    header {
                        h1 { (title) }
                        p { "Evaluation of the predictions in column " b { (e.prediction) } " of " b { (e.file) }
                            @if let Some(horizon) = e.horizon { ": the risk of the event by time " b { (horizon) } }
                            ". Not a medical device, not for clinical use." }
                    }
                    (cautions(e))
                    (section("people", "Who was evaluated", tables::people(e)))
                    (section("discrimination", "Discrimination: are those with the event predicted higher?", html! {
                        (tables::discrimination(e))
                        div.pair { (figures::roc(e)) (figures::precision_recall(e)) }
                    }))
                    (section("calibration", "Calibration: are the risks the right ones?", html! {
                        (tables::calibration(e))
                        div.pair { (figures::calibration(e)) (tables::bins(e)) }
                        (tables::recalibrated(e))
                    }))
                    (section("usefulness", "Usefulness: would acting on it do more good than harm?", html! {
                        (figures::decision(e))
                        (tables::thresholds(e))
                        (tables::budget(e))
                    }))
                    @if !e.subgroups.is_empty() {
                        (section("groups", "Groups of people", html! {
                            @for (number, table) in e.subgroups.iter().enumerate() {
                                (tables::subgroup(table))
                                (forest::forest(table, number))
                            }
                        }))
                    }
                    @if let Some(other) = &e.comparison {
                        (section("comparison", "Compared with another prediction", tables::comparison(e, other)))
                    }
                    (section("methods", "How it was computed", methods(e)))
                }
            }
        }
    }
    .into_string()
}

fn section(id: &str, heading: &str, content: Markup) -> Markup {
    html! { section aria-labelledby=(id) { h2 id=(id) { (heading) } (content) } }
}

fn cautions(e: &Evaluation) -> Markup {
    html! {
        @if !e.cautions.is_empty() {
            section.cautions aria-labelledby="cautions" {
                h2 id="cautions" { "Before you read on" }
                ul { @for caution in &e.cautions { li { (caution) } } }
            }
        }
    }
}

fn methods(e: &Evaluation) -> Markup {
    html! {
        ul {
            li { "Intervals are 95 %. AUROC: DeLong, DeLong and Clarke-Pearson 1988. Shares: Wilson 1927. "
                "Observed / expected: normal on the logarithm." }
            li { "AUPRC is average precision: a step at each distinct prediction, without interpolation." }
            li { "Intercept and slope: logistic regression of the outcome on the margin (log odds) of the prediction." }
            li { "The smooth calibration curve is a local straight line through three quarters of the rows (tricube weights). "
                "ICI, E50 and E90 are the mean, the median and the 90th percentile of its distance from the prediction "
                "(Austin and Steyerberg 2019)." }
            li { "Net benefit: Vickers and Elkin 2006; the share of true positives less the false positives at the odds of the threshold." }
            @if let Some(horizon) = e.horizon {
                li { "Rows censored before time " (horizon) " are represented by those observed longer (inverse probability of "
                    "censoring weights, Kaplan–Meier). It assumes that censoring has nothing to do with the risk. "
                    "DeLong's interval takes these weights as known; the bootstrap estimates them anew each time." }
                li { "Harrell's C 1982 over the whole follow-up; Uno's C 2011 for events before the horizon." }
            }
            @if e.is_weighted {
                li { "Rows are weighted; intervals of shares use Kish's effective number, regression errors are robust." }
            }
            @if let Some(bootstrap) = &e.bootstrap {
                li { "Bootstrap: percentiles of " (bootstrap.replicates) " resamples of the rows, seed " (bootstrap.seed) "."
                    @if bootstrap.left_out > 0 { " " (bootstrap.left_out) " drew one outcome only and are left out." }
                    " A resample is rougher than the table, so the intervals of ICI, E50 and E90 lie high." }
            }
            li { "Observed risk " (percent(e.observed)) ": PPV, alerts and net benefit hold only where it is about the same." }
        }
    }
}
