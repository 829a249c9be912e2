//! The evaluation as one HTML page: no script, nothing from outside, readable on a screen, on paper and aloud.
//! [`Page`] is that of a whole run.

mod axes;
mod decay;
mod external;
mod figures;
mod forest;
mod lines;
pub mod page;
mod style;
mod survival;
mod tables;

pub use decay::{DecayPanel, DecayPoint, decay};
pub use page::{
    AttritionStep, ClassicalTable, CoefficientRow, Fact, InputRow, LeakageAudit, LeakageFinding, Listing, OutputRange,
    Page, QualityRow, SingleOutcomes, SplitRow, TestRow,
};

pub(crate) use page::validation;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::evaluation::Evaluation;
use super::summary::percent;

/// The whole page of one evaluation.
#[must_use]
pub fn html(evaluation: &Evaluation, title: &str) -> String {
    let e = evaluation;
    let body = html! {
        header {
            h1 { (title) }
            p { "Evaluation of the predictions in column " b { (e.prediction) } " of " b { (e.file) }
                @if let Some(horizon) = e.horizon { ": the risk of the event by time " b { (horizon) } }
                ". Not a medical device, not for clinical use." }
        }
        @for (id, heading, content) in evaluation_sections(e) {
            (section(id, heading, &content))
        }
        @if let Some(validation) = &e.external {
            (section("external", "External validation and recalibration", &external::external(validation, 1)))
        }
    };
    document(title, &body)
}

/// A whole document around its content.
pub(crate) fn document(title: &str, body: &Markup) -> String {
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
            body { main { (body) } }
        }
    }
    .into_string()
}

/// What one evaluation has to tell, in reading order: identifier, heading, content.
pub(crate) fn evaluation_sections(e: &Evaluation) -> Vec<(&'static str, &'static str, Markup)> {
    let mut all = Vec::new();
    if !e.cautions.is_empty() {
        all.push(("cautions", "Before you read on", html! { ul { @for caution in &e.cautions { li { (caution) } } } }));
    }
    all.push(("people", "Who was evaluated", tables::people(e)));
    let discrimination = html! {
        (tables::discrimination(e))
        div.pair { (figures::roc(e)) (figures::precision_recall(e)) }
        @if let Some(timed) = &e.timed { (survival::timed(timed)) }
    };
    all.push(("discrimination", "Discrimination: are those with the event predicted higher?", discrimination));
    let calibration = html! {
        (tables::calibration(e))
        div.pair { (figures::calibration(e)) (tables::bins(e)) }
        @if let Some(c) = &e.survival_calibration { (survival::calibration(c)) }
        // Where a validation is asked for, it says the same without flattery.
        @if e.external.is_none() { (tables::recalibrated(e)) }
    };
    all.push(("calibration", "Calibration: are the risks the right ones?", calibration));
    let usefulness = html! { (figures::decision(e)) (tables::thresholds(e)) (tables::budget(e)) };
    all.push(("usefulness", "Usefulness: would acting on it do more good than harm?", usefulness));
    if !e.subgroups.is_empty() {
        let groups = html! {
            @for (number, table) in e.subgroups.iter().enumerate() {
                (tables::subgroup(table))
                (forest::forest(table, number))
            }
        };
        all.push(("groups", "Groups of people", groups));
    }
    if let Some(other) = &e.comparison {
        all.push(("comparison", "Compared with another prediction", tables::comparison(e, other)));
    }
    all.push(("methods", "How it was computed", methods(e)));
    all
}

pub(crate) fn section(id: &str, heading: &str, content: &Markup) -> Markup {
    let class = (id == "cautions").then_some("cautions");
    html! { section class=[class] aria-labelledby=(id) { h2 id=(id) { (heading) } (content) } }
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
                li { "Harrell’s C 1982 over the whole follow-up; Uno’s C 2011 for events before the horizon." }
                li { "Calibration by Kaplan–Meier (Greenwood’s error, log(−log) intervals) and by Cox’s model of the complementary "
                    "log-log of the prediction, its spline with four knots (Austin, Harrell and van Klaveren 2020)." }
                @if e.timed.is_some() {
                    li { "AUROC at several times: cumulative cases against dynamic controls, weighted for censoring (Uno et al. 2007; "
                        "Hung and Chiang 2010). Whoever is censored at the very time counts as without the event until then." }
                }
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
