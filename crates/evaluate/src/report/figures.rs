//! The curves: ROC, precision–recall, calibration, decision.

use maud::{Markup, html};

use super::axes::{Axes, px};
use crate::evaluation::Evaluation;
use crate::summary::{percent, short};

pub(crate) fn square(id: &str, title: &str, description: String, labels: [&str; 2]) -> Axes {
    Axes {
        id: id.into(),
        title: title.into(),
        description,
        x: [0.0, 1.0],
        y: [0.0, 1.0],
        x_label: labels[0].into(),
        y_label: labels[1].into(),
        width: 420.0,
        height: 380.0,
        left: 62.0,
    }
}

pub(crate) fn label(axes: &Axes, [x, y]: [f64; 2], class: &str, text: &str) -> Markup {
    html! { text class=(class) x=(px(axes.across(x))) y=(px(axes.up(y))) { (text) } }
}

pub(crate) fn roc(e: &Evaluation) -> Markup {
    let area = short(Some(e.auroc.estimate));
    let description = format!("Sensitivity against the share of false alarms. The area under the curve is {area}.");
    let axes = square("roc", "ROC curve", description, ["1 − specificity (false alarms)", "Sensitivity"]);
    let content = html! {
        path.ideal d=(axes.path([[0.0, 0.0], [1.0, 1.0]])) {}
        path.one d=(axes.path(e.roc.iter().copied())) {}
        (label(&axes, [0.48, 0.06], "on-ideal", "dotted: chance"))
    };
    html! { figure { (axes.draw(&content)) figcaption { "ROC curve. Area " (area) "." } } }
}

pub(crate) fn precision_recall(e: &Evaluation) -> Markup {
    let area = short(Some(e.average_precision));
    let description = format!(
        "Positive predictive value against sensitivity. Average precision is {area}; without any skill it is {}.",
        percent(e.observed)
    );
    let labels = ["Sensitivity (recall)", "PPV (precision)"];
    let axes = square("precision-recall", "Precision–recall curve", description, labels);
    // A step holds the precision of the threshold that gained it.
    let mut before = 0.0;
    let steps: Vec<[f64; 2]> = e
        .precision_recall
        .iter()
        .flat_map(|&[recall, precision]| [[std::mem::replace(&mut before, recall), precision], [recall, precision]])
        .collect();
    let content = html! {
        path.ideal d=(axes.path([[0.0, e.observed], [1.0, e.observed]])) {}
        path.one d=(axes.path(steps)) {}
        (label(&axes, [0.03, e.observed - 0.05], "on-ideal", "dotted: chance"))
    };
    html! { figure { (axes.draw(&content)) figcaption { "Precision–recall curve. Average precision " (area) "." } } }
}

pub(crate) fn calibration(e: &Evaluation) -> Markup {
    const COLUMNS: usize = 40;
    let curve = &e.curve;
    let description = format!(
        "Observed against predicted risk: a smooth line with its interval, and groups of equal size. \
         The mean distance from the diagonal is {:.3}. The table beside it has the groups.",
        curve.ici
    );
    let axes = square("calibration-curve", "Calibration curve", description, ["Predicted risk", "Observed risk"]);
    let bound = |high: bool| {
        curve
            .line
            .iter()
            .filter_map(move |p| p.observed.interval.map(|i| [p.predicted, if high { i.high } else { i.low }]))
    };
    let around: Vec<[f64; 2]> = bound(true).chain(bound(false).collect::<Vec<_>>().into_iter().rev()).collect();
    let mut counts = [0.0_f64; COLUMNS];
    for (share, rows) in &e.histogram {
        counts[((share * COLUMNS as f64) as usize).min(COLUMNS - 1)] += *rows as f64;
    }
    let most = counts.iter().copied().fold(1.0, f64::max);
    let fitted = e.recalibrated.last();
    let content = html! {
        @for (i, count) in counts.iter().enumerate().filter(|(_, c)| **c > 0.0) {
            @let left = axes.across(i as f64 / COLUMNS as f64);
            @let height = (count / most * 36.0).max(1.0);
            rect.bar x=(px(left + 0.8)) y=(px(axes.up(0.0) - height)) height=(px(height)) width=(px(axes.across(1.0 / COLUMNS as f64) - axes.across(0.0) - 1.6)) opacity="0.45" {}
        }
        path.ideal d=(axes.path([[0.0, 0.0], [1.0, 1.0]])) {}
        path.band d=(format!("{}Z", axes.path(around))) {}
        path.one d=(axes.path(curve.line.iter().map(|p| [p.predicted, p.observed.value]))) {}
        @if let Some(fitted) = fitted {
            path.two d=(axes.path(fitted.curve.line.iter().map(|p| [p.predicted, p.observed.value]))) {}
        }
        @for bin in &curve.bins {
            @if let Some(interval) = bin.observed.interval {
                path.thin d=(axes.path([[bin.predicted, interval.low], [bin.predicted, interval.high]])) {}
            }
            circle.dot cx=(px(axes.across(bin.predicted))) cy=(px(axes.up(bin.observed.value))) r="4" {}
        }
    };
    html! {
        figure {
            (axes.draw(&content))
            figcaption { "Calibration. Line and band: smooth curve with its 95 % interval. Dots: groups of equal size. "
                "Dotted: ideal. Bars: how many have such a prediction."
                @if let Some(fitted) = fitted { " Dashed: the smooth curve with " (fitted.fitted) " fitted to these people." } }
        }
    }
}

pub(crate) fn decision(e: &Evaluation) -> Markup {
    // Beyond the highest prediction nobody is flagged: net benefit is that of nobody.
    let top = e.decision.iter().filter(|p| p.model != 0.0).map(|p| p.threshold).fold(0.1, f64::max);
    let best = e.decision.iter().flat_map(|p| [p.model, p.all]).fold(e.observed, f64::max);
    let (low, high) = (-0.25 * best, best * 1.08);
    let shown = |points: Vec<[f64; 2]>| points.into_iter().take_while(move |p| p[1] >= low).collect::<Vec<_>>();
    let axes = Axes {
        x: [0.0, (top + 0.02).min(1.0)],
        y: [low, high],
        width: 640.0,
        height: 360.0,
        left: 70.0,
        ..square(
            "decision-curve",
            "Decision curve",
            "Net benefit against the threshold: of acting on the prediction, on everybody, on nobody. \
             Where the first is highest, the prediction is useful."
                .into(),
            ["Threshold: the risk from which one would act", "Net benefit per person"],
        )
    };
    let within = |at: f64| at <= axes.x[1] + 1e-9;
    let model: Vec<[f64; 2]> =
        e.decision.iter().filter(|p| within(p.threshold)).map(|p| [p.threshold, p.model]).collect();
    // What lies below the frame is not drawn.
    let parts = model.chunk_by(|a, b| (a[1] >= low) == (b[1] >= low)).filter(|part| part[0][1] >= low);
    let all = shown(e.decision.iter().filter(|p| within(p.threshold)).map(|p| [p.threshold, p.all]).collect());
    let content = html! {
        path.ideal d=(axes.path([[0.0, 0.0], [axes.x[1], 0.0]])) {}
        path.two d=(axes.path(all)) {}
        @for part in parts { path.one d=(axes.path(part.iter().copied())) {} }
    };
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption { "Decision curve. Solid: acting on the prediction. Dashed: acting on everybody. "
                "Dotted: acting on nobody. A line that leaves the frame does more harm than good." }
        }
    }
}
