//! ROC, calibration and decision curves of one model, or of two over each other, each with the table behind it.

use assess::CalibrationPoints;
use leptos::prelude::*;

use super::measured::said;
use crate::components::validation::axes::{Axes, Plot, end_of, px};
use crate::components::validation::figures::number;
use crate::words;

/// How the lines of the first and of a second model are drawn.
const LINES: [&str; 2] = ["plot-one", "plot-two"];

/// Sensitivity against false alarms.
#[component]
pub(crate) fn RocCurves(
    #[prop(into)] id: String,
    /// One curve, or two.
    curves: Vec<Vec<[f64; 2]>>,
) -> impl IntoView {
    let axes = Axes { x: [0.0, 1.0], y: [0.0, 1.0] };
    let rows = (curves.len() == 1).then(|| curves[0].iter().map(|point| point.map(number).to_vec()).collect());
    view! {
        <div>
            <Plot
                axes
                id
                title=words::plot_roc()
                description=described(words::roc_described().into(), curves.len())
                x_label=words::false_alarms()
                y_label=words::sensitivity()
            >
                <path class="plot-ideal" d=axes.path([[0.0, 0.0], [1.0, 1.0]]) />
                {lines(axes, curves)}
            </Plot>
            {rows
                .map(|rows: Vec<Vec<String>>| {
                    view! {
                        <Behind
                            name=words::catalogue_roc_table()
                            heads=vec![words::false_alarms(), words::sensitivity()]
                            rows
                        />
                    }
                })}
        </div>
    }
}

/// Observed against predicted risk; the groups of one model alone, so that two stay legible.
#[component]
pub(crate) fn CalibrationCurves(
    #[prop(into)] id: String,
    /// Of one model, or of two.
    points: Vec<CalibrationPoints>,
    /// What the plot shows, in words.
    #[prop(into)]
    description: String,
) -> impl IntoView {
    let is_alone = points.len() == 1;
    let groups = if is_alone { points[0].groups.clone() } else { vec![] };
    let of_groups = points.iter().flat_map(|p| &p.groups).flat_map(|g| [g.predicted, g.observed.value]);
    let of_limits = groups.iter().filter_map(|g| g.observed.high);
    let of_lines = points.iter().flat_map(|p| &p.line).flat_map(|p| [p.predicted, p.observed.value]);
    let end = end_of(of_groups.chain(of_limits).chain(of_lines)).min(1.0);
    let axes = Axes { x: [0.0, end], y: [0.0, end] };
    let line = |points: &CalibrationPoints| points.line.iter().map(|p| [p.predicted, p.observed.value]).collect();
    let drawn: Vec<Vec<[f64; 2]>> = points.iter().map(line).collect();
    let band = if is_alone { band(&points[0]) } else { vec![] };
    let rows: Vec<Vec<String>> =
        groups.iter().map(|g| vec![number(g.predicted), g.rows.to_string(), said(g.observed)]).collect();
    view! {
        <div>
            <Plot
                axes
                id
                title=words::plot_calibration()
                description=described(description, points.len())
                x_label=words::predicted_risk()
                y_label=words::observed_risk()
            >
                <path class="plot-ideal" d=axes.path([[0.0, 0.0], [end, end]]) />
                <path class="plot-band" d=axes.path(band) />
                {lines(axes, drawn)}
                {groups
                    .into_iter()
                    .map(|g| {
                        let observed = g.observed;
                        let (low, high) = observed.low.zip(observed.high).unwrap_or((observed.value, observed.value));
                        let (x, y) = (px(axes.across(g.predicted)), px(axes.up(observed.value)));
                        view! {
                            <path class="plot-thin" d=axes.path([[g.predicted, low], [g.predicted, high]]) />
                            <circle class="plot-dot" cx=x cy=y r="4.5" />
                        }
                    })
                    .collect_view()}
            </Plot>
            {is_alone
                .then(|| {
                    view! {
                        <Behind
                            name=words::catalogue_calibration_table()
                            heads=vec![words::predicted_risk(), words::catalogue_count(), words::observed_risk()]
                            rows
                        />
                    }
                })}
        </div>
    }
}

/// The area between the smooth line's limits; nothing where it has none.
fn band(points: &CalibrationPoints) -> Vec<[f64; 2]> {
    let low = points.line.iter().filter_map(|p| Some([p.predicted, p.observed.low?]));
    let high: Vec<[f64; 2]> = points.line.iter().filter_map(|p| Some([p.predicted, p.observed.high?])).collect();
    low.chain(high.into_iter().rev()).collect()
}

/// Net benefit by threshold: of one model beside acting on everybody, or of two models.
#[component]
pub(crate) fn DecisionCurves(
    #[prop(into)] id: String,
    /// Of one model, or of two: threshold, benefit of acting on the model, on everybody.
    curves: Vec<Vec<[f64; 3]>>,
) -> impl IntoView {
    let is_alone = curves.len() == 1;
    let last = end_of(curves.iter().flatten().map(|d| d[0])).min(1.0);
    let top = end_of(curves.iter().flatten().flat_map(|d| [d[1], d[2]]));
    let axes = Axes { x: [0.0, last], y: [-top / 5.0, top] };
    // Below the paper a line leaves it instead of creeping along its edge.
    let seen = |value: f64| if value >= -top / 5.0 { value } else { f64::NAN };
    let line = |curve: &Vec<[f64; 3]>, at: usize| curve.iter().map(|d| [d[0], seen(d[at])]).collect::<Vec<_>>();
    let mut drawn: Vec<Vec<[f64; 2]>> = curves.iter().map(|curve| line(curve, 1)).collect();
    if is_alone {
        drawn.push(line(&curves[0], 2));
    }
    let rows = is_alone.then(|| curves[0].iter().map(|point| point.map(number).to_vec()).collect::<Vec<_>>());
    let description = if is_alone { words::decision_described() } else { words::catalogue_curves_described() };
    view! {
        <div>
            <Plot
                axes
                id
                title=words::plot_decision()
                description
                x_label=words::threshold()
                y_label=words::net_benefit()
            >
                <path class="plot-ideal" d=axes.path([[0.0, 0.0], [1.0, 0.0]]) />
                {lines(axes, drawn)}
            </Plot>
            {rows
                .map(|rows| {
                    view! {
                        <Behind
                            name=words::catalogue_decision_table()
                            heads=vec![words::threshold(), words::catalogue_act_on_model(), words::catalogue_act_on_all()]
                            rows
                        />
                    }
                })}
        </div>
    }
}

fn lines(axes: Axes, curves: Vec<Vec<[f64; 2]>>) -> impl IntoView {
    curves.into_iter().zip(LINES).map(|(curve, class)| view! { <path class=class d=axes.path(curve) /> }).collect_view()
}

/// What a plot shows, and of two which line is whose.
fn described(description: String, curves: usize) -> String {
    if curves > 1 { format!("{description} {}", words::catalogue_curves_described()) } else { description }
}

/// The numbers behind a plot, folded.
#[component]
fn Behind(name: &'static str, heads: Vec<&'static str>, rows: Vec<Vec<String>>) -> impl IntoView {
    view! {
        <details class="plot-table">
            <summary>{name}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label=name>
                <table>
                    <thead>
                        <tr>{heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        {rows
                            .into_iter()
                            .map(|row| {
                                let mut cells = row.into_iter();
                                view! {
                                    <tr>
                                        <th scope="row">{cells.next()}</th>
                                        {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
        </details>
    }
}
