//! Observed against predicted risk.

use leptos::prelude::*;
use validate::{CalibrationNote, RecalibrationKind, RecalibrationNote};

use super::axes::{Axes, Plot, end_of, px};
use super::figures;
use crate::words;

/// Groups with intervals, the smooth line with its own, and the line after the chosen recalibration.
#[component]
pub(crate) fn CalibrationPlot(
    calibration: CalibrationNote,
    recalibrations: Vec<RecalibrationNote>,
    chosen: RwSignal<RecalibrationKind>,
) -> impl IntoView {
    let groups = calibration.groups.clone();
    let ends =
        groups.iter().flat_map(|g| [g.predicted, g.observed.and_then(|o| o.high.or(Some(o.value))).unwrap_or(0.0)]);
    let end = end_of(ends).min(1.0);
    let axes = Axes { x: [0.0, end], y: [0.0, end] };
    let point = |p: &[Option<f64>; 4], at: usize| Some([p[0]?, p[at]?]);
    let line: Vec<[f64; 2]> = calibration.line.iter().filter_map(|p| point(p, 1)).collect();
    let low = calibration.line.iter().filter_map(|p| point(p, 2));
    let high: Vec<[f64; 2]> = calibration.line.iter().filter_map(|p| point(p, 3)).collect();
    let band: Vec<[f64; 2]> = low.chain(high.into_iter().rev()).collect();
    let moved = move || {
        let kind = chosen.get();
        let note = recalibrations.iter().find(|n| n.kind == kind && kind != RecalibrationKind::None);
        note.map(|n| axes.path(n.line.iter().copied())).unwrap_or_default()
    };
    let described = words::calibration_described(
        &figures::said(calibration.observed_to_expected),
        &figures::said(calibration.slope),
    );
    view! {
        <Plot
            axes
            id="check-calibration"
            title=words::plot_calibration()
            description=described
            x_label=words::predicted_risk()
            y_label=words::observed_risk()
        >
            <path class="plot-ideal" d=axes.path([[0.0, 0.0], [end, end]]) />
            <path class="plot-band" d=axes.path(band) />
            <path class="plot-one" d=axes.path(line) />
            <path class="plot-two" d=moved />
            {groups
                .into_iter()
                .filter_map(|g| {
                    let observed = g.observed?;
                    let (low, high) = observed.low.zip(observed.high).unwrap_or((observed.value, observed.value));
                    let (x, y) = (px(axes.across(g.predicted)), px(axes.up(observed.value)));
                    Some(
                        view! {
                            <path class="plot-thin" d=axes.path([[g.predicted, low], [g.predicted, high]]) />
                            <circle class="plot-dot" cx=x cy=y r="4.5" />
                        },
                    )
                })
                .collect_view()}
        </Plot>
    }
}
