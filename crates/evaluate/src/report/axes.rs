//! The frame of a figure: where values lie on the paper, ticks, grid, labels, and what a screen reader says.

use std::fmt::Write;

use maud::{Markup, html};

/// Ranges and labels of both axes, and the size of the drawing.
pub(crate) struct Axes {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) x: [f64; 2],
    pub(crate) y: [f64; 2],
    pub(crate) x_label: String,
    pub(crate) y_label: String,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// Room for the labels on the left.
    pub(crate) left: f64,
}

const TOP: f64 = 12.0;
const RIGHT: f64 = 16.0;
const BOTTOM: f64 = 48.0;

impl Axes {
    pub(crate) fn across(&self, value: f64) -> f64 {
        let share = (value - self.x[0]) / (self.x[1] - self.x[0]);
        self.left + share.clamp(0.0, 1.0) * (self.width - self.left - RIGHT)
    }

    pub(crate) fn up(&self, value: f64) -> f64 {
        let share = (value - self.y[0]) / (self.y[1] - self.y[0]);
        self.height - BOTTOM - share.clamp(0.0, 1.0) * (self.height - TOP - BOTTOM)
    }

    /// The points as a path; of very many, those that the eye can tell apart.
    pub(crate) fn path(&self, points: impl IntoIterator<Item = [f64; 2]>) -> String {
        const APART: f64 = 0.7;
        let mut path = String::new();
        let mut last: Option<[f64; 2]> = None;
        let mut held = None;
        for [x, y] in points {
            let at = [self.across(x), self.up(y)];
            held = None;
            if last.is_some_and(|l| (l[0] - at[0]).abs() + (l[1] - at[1]).abs() < APART) {
                held = Some(at);
                continue;
            }
            // Writing to a string cannot fail.
            _ = write!(path, "{}{:.1} {:.1}", if last.is_none() { 'M' } else { 'L' }, at[0], at[1]);
            last = Some(at);
        }
        if let Some([x, y]) = held {
            _ = write!(path, "L{x:.1} {y:.1}");
        }
        path
    }

    /// The figure around its content.
    pub(crate) fn draw(&self, content: &Markup) -> Markup {
        let (title, description) = (format!("{}-title", self.id), format!("{}-description", self.id));
        let middle = f64::midpoint(self.left, self.width - RIGHT);
        let centre = f64::midpoint(TOP, self.height - BOTTOM);
        html! {
            svg viewBox=(format!("0 0 {} {}", self.width, self.height)) role="img"
                aria-labelledby=(format!("{title} {description}")) {
                title id=(title) { (self.title) }
                desc id=(description) { (self.description) }
                @for (value, label) in ticks(self.x) {
                    line.grid x1=(px(self.across(value))) x2=(px(self.across(value))) y1=(px(TOP)) y2=(px(self.height - BOTTOM)) {}
                    text x=(px(self.across(value))) y=(px(self.height - BOTTOM + 18.0)) text-anchor="middle" { (label) }
                }
                @if !self.y_label.is_empty() {
                    @for (value, label) in ticks(self.y) {
                        line.grid x1=(px(self.left)) x2=(px(self.width - RIGHT)) y1=(px(self.up(value))) y2=(px(self.up(value))) {}
                        text x=(px(self.left - 7.0)) y=(px(self.up(value) + 4.5)) text-anchor="end" { (label) }
                    }
                    text x="14" y=(px(centre)) text-anchor="middle" transform=(format!("rotate(-90 14 {centre:.1})")) { (self.y_label) }
                }
                text x=(px(middle)) y=(px(self.height - 8.0)) text-anchor="middle" { (self.x_label) }
                (content)
                rect.frame x=(px(self.left)) y=(px(TOP)) width=(px(self.width - self.left - RIGHT)) height=(px(self.height - TOP - BOTTOM)) {}
            }
        }
    }
}

/// A length on the paper.
pub(crate) fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// Round values within the range, four to seven of them, with as many decimals as they need.
pub(crate) fn ticks([low, high]: [f64; 2]) -> Vec<(f64, String)> {
    const MOST: f64 = 6.5;
    const LEAST_DECIMALS: usize = 4;
    if !low.is_finite() || !high.is_finite() {
        return Vec::new();
    }
    let (mut unit, mut decimals) = (0.0001, LEAST_DECIMALS);
    let span = (high - low).abs().min(1e15);
    let step = loop {
        if let Some(step) = [unit, 2.0 * unit, 5.0 * unit].into_iter().find(|step| span / step <= MOST) {
            break step;
        }
        // Written out, so that a hundredth is 0.01 to the bit.
        decimals = decimals.saturating_sub(1);
        unit = if decimals > 0 { 1.0 / [1.0, 10.0, 100.0, 1000.0][decimals.min(3)] } else { (unit * 10.0).max(1.0) };
    };
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|i| (i as f64 * step, format!("{:.decimals$}", i as f64 * step).replace('-', "−"))).collect()
}

/// A range around values, with a little room, which holds these bounds too.
pub(crate) fn range(values: impl IntoIterator<Item = f64>, holding: &[f64]) -> [f64; 2] {
    let all = values.into_iter().chain(holding.iter().copied()).filter(|v| v.is_finite());
    let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    if low > high {
        return [0.0, 1.0];
    }
    let room = if high > low { (high - low) * 0.06 } else { low.abs().max(1.0) * 0.1 };
    [low - room, high + room]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within() {
        let labels = |range| ticks(range).into_iter().map(|t| t.1).collect::<Vec<_>>().join(" ");
        assert_eq!(labels([0.0, 1.0]), "0.0 0.2 0.4 0.6 0.8 1.0");
        assert_eq!(labels([-0.03, 0.36]), "0.0 0.1 0.2 0.3");
        assert_eq!(labels([0.0, 0.05]), "0.00 0.01 0.02 0.03 0.04 0.05");
        assert_eq!(labels([0.0, 3650.0]), "0 1000 2000 3000");
        assert_eq!(labels([-2.5, 2.4]), "−2 −1 0 1 2");
        assert_eq!(labels([0.0, 6.0]), "0 1 2 3 4 5 6");
    }

    #[test]
    fn a_range_has_room_even_around_one_value() {
        assert_eq!(range([], &[]), [0.0, 1.0]);
        let [low, high] = range([2.0, f64::NAN], &[]);
        assert!(low < 2.0 && 2.0 < high);
        let [low, high] = range([0.2, 0.4], &[0.0]);
        assert!(low < 0.0 && 0.4 < high);
    }
}
