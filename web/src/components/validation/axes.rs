//! The frame of a figure: where values lie on the paper, ticks, labels, and what a screen reader says.

use std::fmt::Write;

use leptos::prelude::*;

const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 360.0;
const LEFT: f64 = 62.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 52.0;

/// Ranges of both axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Axes {
    pub(crate) x: [f64; 2],
    pub(crate) y: [f64; 2],
}

impl Axes {
    pub(crate) fn across(self, value: f64) -> f64 {
        let share = (value - self.x[0]) / (self.x[1] - self.x[0]);
        LEFT + share.clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
    }

    pub(crate) fn up(self, value: f64) -> f64 {
        let share = (value - self.y[0]) / (self.y[1] - self.y[0]);
        HEIGHT - BOTTOM - share.clamp(0.0, 1.0) * (HEIGHT - TOP - BOTTOM)
    }

    /// Points as a path; one that is no number is a gap.
    pub(crate) fn path(self, points: impl IntoIterator<Item = [f64; 2]>) -> String {
        let mut path = String::new();
        let mut is_drawing = false;
        for [x, y] in points {
            let step = if is_drawing { 'L' } else { 'M' };
            is_drawing = x.is_finite() && y.is_finite();
            if !is_drawing {
                continue;
            }
            // Writing to a string cannot fail.
            _ = write!(path, "{step}{:.1} {:.1}", self.across(x), self.up(y));
        }
        path
    }

    /// An upright line over the whole height.
    pub(crate) fn upright(self, x: f64) -> String {
        self.path([[x, self.y[0]], [x, self.y[1]]])
    }
}

/// A length on the paper.
pub(crate) fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The end of an axis from 0 on which these values can be seen: a round number.
pub(crate) fn end_of(values: impl IntoIterator<Item = f64>) -> f64 {
    let largest = values.into_iter().filter(|v| v.is_finite()).fold(0.0, f64::max);
    let mut unit = 0.001;
    loop {
        for end in [unit, 2.0 * unit, 2.5 * unit, 5.0 * unit] {
            if largest <= end * 1.000_001 {
                return end;
            }
        }
        unit *= 10.0;
    }
}

/// A figure with its frame, title, description and caption.
#[component]
pub(crate) fn Plot(
    axes: Axes,
    #[prop(into)] id: String,
    title: &'static str,
    #[prop(into)] description: String,
    x_label: &'static str,
    y_label: &'static str,
    children: Children,
) -> impl IntoView {
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
    let labelled = format!("{title_id} {description_id}");
    let (middle, centre) = (f64::midpoint(LEFT, WIDTH - RIGHT), f64::midpoint(TOP, HEIGHT - BOTTOM));
    let across = ticks(axes.x).into_iter().map(move |(value, label)| {
        view! {
            <line
                class="plot-grid"
                x1=px(axes.across(value))
                x2=px(axes.across(value))
                y1=px(TOP)
                y2=px(HEIGHT - BOTTOM)
            />
            <text class="plot-tick" x=px(axes.across(value)) y=px(HEIGHT - BOTTOM + 18.0) text-anchor="middle">
                {label}
            </text>
        }
    });
    let up = ticks(axes.y).into_iter().map(move |(value, label)| {
        view! {
            <line class="plot-grid" x1=px(LEFT) x2=px(WIDTH - RIGHT) y1=px(axes.up(value)) y2=px(axes.up(value)) />
            <text class="plot-tick" x=px(LEFT - 7.0) y=px(axes.up(value) + 5.0) text-anchor="end">
                {label}
            </text>
        }
    });
    view! {
        <figure class="plot">
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-labelledby=labelled>
                <title id=title_id>{title}</title>
                <desc id=description_id>{description.clone()}</desc>
                {across.collect_view()}
                {up.collect_view()}
                <text class="plot-label" x=px(middle) y=px(HEIGHT - 8.0) text-anchor="middle">
                    {x_label}
                </text>
                <text class="plot-label" x="15" y=px(centre) text-anchor="middle" transform=format!("rotate(-90 15 {centre:.1})")>
                    {y_label}
                </text>
                {children()}
            </svg>
            <figcaption>
                <strong>{title}</strong>
                ". "
                {description}
            </figcaption>
        </figure>
    }
}

/// Five or so round values within a range.
fn ticks([low, high]: [f64; 2]) -> Vec<(f64, String)> {
    let span = high - low;
    let (mut unit, mut decimals) = (0.000_1, 4_usize);
    let step = loop {
        if let Some(step) = [unit, 2.0 * unit, 5.0 * unit].into_iter().find(|step| span / step <= 6.0) {
            break step;
        }
        (unit, decimals) = (unit * 10.0, decimals.saturating_sub(1));
    };
    let (first, last) = ((low / step - 1e-9).ceil() as i64, (high / step + 1e-9).floor() as i64);
    let written = |value: f64| language::decimal(&format!("{value:.decimals$}")).replace('-', "−");
    (first..=last).map(|i| (i as f64 * step, written(i as f64 * step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_round_numbers_and_their_ticks_are_round() {
        assert_eq!((end_of([0.13]), end_of([0.9]), end_of([37.0]), end_of([])), (0.2, 1.0, 50.0, 0.001));
        let labels = |range| ticks(range).into_iter().map(|t| t.1).collect::<Vec<_>>().join(" ");
        assert_eq!(labels([0.0, 1.0]), "0.0 0.2 0.4 0.6 0.8 1.0");
        assert_eq!(labels([-0.03, 0.2]), "0.00 0.05 0.10 0.15 0.20");
        assert_eq!(labels([0.0, 1000.0]), "0 200 400 600 800 1000");
    }

    #[test]
    fn what_is_no_number_is_a_gap() {
        let axes = Axes { x: [0.0, 1.0], y: [0.0, 1.0] };
        assert_eq!(axes.path([[0.0, 0.0], [f64::NAN, 0.5], [1.0, 1.0]]), "M62.0 308.0M396.0 12.0");
    }
}
