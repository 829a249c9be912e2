//! The check as a page of paper: the report of the crate `evaluate`, with who was left out and where the data come from.

use evaluate::report::{Fact, Listing, Page};

use crate::measure::Validation;
use crate::report::{Figure, OutcomeKind, RecalibrationNote};

/// One HTML page that any browser opens, without network. It is for the site itself: small groups of predictions stand in
/// it as they are.
#[must_use]
pub fn html(validation: &Validation) -> String {
    let report = &validation.report;
    let mut about =
        vec![format!("{} {}, output {}: {}.", report.model, report.model_version, report.output, report.label)];
    about.push(
        "For the site itself. What may leave it is the report in JSON or CSV, which leaves small counts out.".into(),
    );
    if validation.evaluation.is_none() {
        about.extend(report.warnings.iter().map(|warning| warning.text.clone()));
    }
    let fact = |name: &str, value: String| Fact { name: name.into(), value };
    let provenance = report.data_sha256.iter().map(|hash| fact("SHA-256 of a file", hash.clone())).collect();
    Page {
        title: format!("{} on your own patients", report.title),
        about,
        evaluation: validation.evaluation.clone(),
        listings: listings(validation),
        provenance,
        ..Page::default()
    }
    .html()
}

fn listings(validation: &Validation) -> Vec<Listing> {
    let report = &validation.report;
    let mut all = vec![listing(
        "Who is left out",
        "Each patient once, at the first reason.",
        &["<Reason", "Patients", "<First lines"],
        report.excluded.iter().map(|e| {
            let lines: Vec<String> = e.lines.iter().map(u64::to_string).collect();
            vec![e.because.clone(), e.rows.to_string(), lines.join(", ")]
        }),
    )];
    let heads = [
        "<Values",
        "New intercept",
        "New slope",
        "Brier",
        "Observed / expected",
        "Slope",
        "ICI",
        "Bias",
        "RMSE",
        "<Note",
    ];
    let caption = "What is fitted is judged in patients that it was not fitted to.";
    all.push(listing(
        "What could be made of the values",
        caption,
        &heads,
        report.recalibrations.iter().map(recalibration),
    ));
    for table in &report.subgroups {
        let heads = ["<Group", "Patients", "Events", "AUROC", "Gap", "Observed / expected", "Ratio", "Bias", "<Note"];
        let rows = table.groups.iter().map(|g| {
            vec![
                g.group.clone().unwrap_or_else(|| "(no value)".into()),
                g.rows.to_string(),
                g.events.map_or_else(dash, |e| e.to_string()),
                said(g.auroc),
                said(g.auroc_gap),
                said(g.observed_to_expected),
                said(g.ratio_gap),
                said(g.bias),
                g.too_small.clone().unwrap_or_default(),
            ]
        });
        let caption = format!(
            "Gaps are to the largest group. Groups of fewer than ten patients, which are not shown: {}.",
            table.groups_not_shown
        );
        all.push(listing(&format!("By {}", table.column), &caption, &heads, rows));
    }
    if let (Some(a), OutcomeKind::Amount) = (&report.amounts, report.outcome) {
        let rows = [
            ("Bias (predicted less observed)", said(Some(a.bias))),
            ("Mean absolute error", number(a.mean_absolute_error)),
            ("Root mean squared error", number(a.rmse)),
            ("R²", a.r_squared.map_or_else(dash, number)),
            ("Intercept of observed on predicted", said(a.intercept)),
            ("Slope of observed on predicted", said(a.slope)),
            ("Within 20 % of observed", said(a.within_20_percent)),
        ];
        let rows = rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]);
        all.push(listing("Predicted and observed amounts", "With 95 % intervals.", &["<Measure", "Value"], rows));
    }
    if let (None, Some(area)) = (&validation.evaluation, report.auroc) {
        let rows = std::iter::once(vec!["AUROC".to_owned(), said(Some(area))]);
        all.push(listing("Discrimination", "With DeLong’s interval.", &["<Measure", "Value"], rows));
    }
    if let Some(coverage) = &report.coverage {
        let rows = std::iter::once(vec![coverage.patients.to_string(), coverage.in_words.clone()]);
        all.push(listing(
            "The ranges that the model shows",
            "Held against outcomes.",
            &["Patients", "<What was found"],
            rows,
        ));
    }
    all.retain(|listing| !listing.rows.is_empty());
    all
}

fn listing(title: &str, caption: &str, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Listing {
    let heads = heads.iter().map(|head| (*head).to_owned()).collect();
    Listing { title: title.into(), caption: caption.into(), heads, rows: rows.collect() }
}

fn recalibration(note: &RecalibrationNote) -> Vec<String> {
    let name = match note.kind {
        crate::RecalibrationKind::None => "as they are",
        crate::RecalibrationKind::Intercept => "intercept refitted",
        crate::RecalibrationKind::InterceptAndSlope => "intercept and slope refitted",
        crate::RecalibrationKind::Isotonic => "rising curve",
    };
    let m = note.measured.unwrap_or_default();
    let cell = |value: Option<f64>| value.map_or_else(dash, number);
    let remark = note.refused.clone().or_else(|| note.caution.clone()).unwrap_or_default();
    let numbers = [note.intercept, note.slope, m.brier, m.observed_to_expected, m.slope, m.ici, m.bias, m.rmse];
    [name.to_owned()].into_iter().chain(numbers.map(cell)).chain([remark]).collect()
}

fn said(figure: Option<Figure>) -> String {
    match figure {
        None => dash(),
        Some(Figure { value, low: Some(low), high: Some(high) }) => {
            format!("{} ({} to {})", number(value), number(low), number(high))
        }
        Some(figure) => number(figure.value),
    }
}

fn number(value: f64) -> String {
    format!("{value:.3}").replace('-', "−")
}

fn dash() -> String {
    "–".into()
}
