//! The measures as a table, each with its interval and what it means.

use leptos::prelude::*;
use validate::{Figure, ValidationReport};

use crate::words;

/// A figure with its interval.
pub(crate) fn said(figure: Option<Figure>) -> String {
    match figure {
        None => "–".into(),
        Some(Figure { value, low: Some(low), high: Some(high) }) => {
            format!("{} ({})", number(value), words::catalogue::from_to(&number(low), &number(high)))
        }
        Some(figure) => number(figure.value),
    }
}

/// A share as a percentage.
pub(crate) fn share(figure: Option<Figure>) -> String {
    figure.map_or_else(|| "–".into(), |f| words::percent_of(&format!("{:.0}", 100.0 * f.value)))
}

/// A number with three decimals, or fewer where it is large.
pub(crate) fn number(value: f64) -> String {
    let decimals = if value.abs() >= 100.0 { 1 } else { 3 };
    language::decimal(&format!("{value:.decimals$}").replace('-', "−"))
}

/// The table.
#[component]
pub(crate) fn FiguresTable(report: std::sync::Arc<ValidationReport>) -> impl IntoView {
    let r = &report;
    let plain = |value: Option<f64>| value.map(|value| Figure { value, low: None, high: None });
    let c = r.calibration.as_ref();
    let a = r.amounts.as_ref();
    let rows = [
        (words::catalogue_measure_auroc(), r.auroc, words::means_auroc()),
        (words::catalogue_measure_harrell_c(), r.harrell_c, words::means_c()),
        (words::catalogue_measure_uno_c(), r.uno_c, words::means_c()),
        (words::check_measure_brier(), r.brier, words::means_brier()),
        (words::check_measure_scaled_brier(), r.scaled_brier, words::means_scaled()),
        (words::observed_to_expected(), c.and_then(|c| c.observed_to_expected), words::means_ratio()),
        (words::catalogue_measure_in_the_large(), c.and_then(|c| c.in_the_large), words::means_large()),
        (words::catalogue_measure_slope(), c.and_then(|c| c.slope), words::means_slope()),
        (words::catalogue_measure_ici(), plain(c.and_then(|c| c.ici)), words::means_ici()),
        (words::bias(), a.map(|a| a.bias), words::means_bias()),
        (words::check_measure_rmse(), plain(a.map(|a| a.rmse)), words::means_rmse()),
        (words::catalogue_measure_mean_absolute_error(), plain(a.map(|a| a.mean_absolute_error)), words::means_mae()),
        (words::catalogue_measure_r_squared(), plain(a.and_then(|a| a.r_squared)), words::means_r2()),
        (words::check_measure_slope(), a.and_then(|a| a.slope), words::means_slope()),
        (words::check_measure_within(), a.and_then(|a| a.within_20_percent), words::means_within()),
    ];
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=words::figures_heading()>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::measure()}</th>
                        <th scope="col">{words::value()}</th>
                        <th scope="col">{words::meaning()}</th>
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
