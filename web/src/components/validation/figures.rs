//! The measures as a table, each with its interval and what it means.

use leptos::prelude::*;
use validate::{Figure, ValidationReport};

use crate::language::words;

/// A figure with its interval.
pub(crate) fn said(figure: Option<Figure>) -> String {
    match figure {
        None => "–".into(),
        Some(Figure { value, low: Some(low), high: Some(high) }) => {
            format!("{} ({} to {})", number(value), number(low), number(high))
        }
        Some(figure) => number(figure.value),
    }
}

/// A share as a percentage.
pub(crate) fn share(figure: Option<Figure>) -> String {
    figure.map_or_else(|| "–".into(), |f| format!("{:.0} %", 100.0 * f.value))
}

/// A number with three decimals, or fewer where it is large.
pub(crate) fn number(value: f64) -> String {
    let decimals = if value.abs() >= 100.0 { 1 } else { 3 };
    format!("{value:.decimals$}").replace('-', "−")
}

/// The table.
#[component]
pub(crate) fn FiguresTable(report: std::sync::Arc<ValidationReport>) -> impl IntoView {
    let r = &report;
    let plain = |value: Option<f64>| value.map(|value| Figure { value, low: None, high: None });
    let c = r.calibration.as_ref();
    let a = r.amounts.as_ref();
    let rows = [
        ("AUROC", r.auroc, words::MEANS_AUROC),
        ("Harrell’s C", r.harrell_c, words::MEANS_C),
        ("Uno’s C", r.uno_c, words::MEANS_C),
        ("Brier", r.brier, words::MEANS_BRIER),
        ("Scaled Brier", r.scaled_brier, words::MEANS_SCALED),
        (words::OBSERVED_TO_EXPECTED, c.and_then(|c| c.observed_to_expected), words::MEANS_RATIO),
        ("Calibration in the large", c.and_then(|c| c.in_the_large), words::MEANS_LARGE),
        ("Calibration slope", c.and_then(|c| c.slope), words::MEANS_SLOPE),
        ("ICI", plain(c.and_then(|c| c.ici)), words::MEANS_ICI),
        (words::BIAS, a.map(|a| a.bias), words::MEANS_BIAS),
        ("RMSE", plain(a.map(|a| a.rmse)), words::MEANS_RMSE),
        ("Mean absolute error", plain(a.map(|a| a.mean_absolute_error)), words::MEANS_MAE),
        ("R²", plain(a.and_then(|a| a.r_squared)), words::MEANS_R2),
        ("Slope", a.and_then(|a| a.slope), words::MEANS_SLOPE),
        ("Within 20 %", a.and_then(|a| a.within_20_percent), words::MEANS_WITHIN),
    ];
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=words::FIGURES_HEADING>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::MEASURE}</th>
                        <th scope="col">{words::VALUE}</th>
                        <th scope="col">{words::MEANING}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .filter(|(_, figure, _)| figure.is_some())
                        .map(|(name, figure, means)| {
                            view! {
                                <tr>
                                    <th scope="row">{name}</th>
                                    <td>{said(figure)}</td>
                                    <td>{means}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
