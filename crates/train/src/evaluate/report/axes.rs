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
    pub(crate) x_label: &'static str,
    pub(crate) y_label: &'static str,
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

/// Round values within the range, four to nine of them, with as many decimals as they need.
fn ticks([low, high]: [f64; 2]) -> Vec<(f64, String)> {
    const STEPS: [(f64, usize); 12] = [
        (0.001, 3),
        (0.002, 3),
        (0.005, 3),
        (0.01, 2),
        (0.02, 2),
        (0.05, 2),
        (0.1, 1),
        (0.2, 1),
        (0.5, 1),
        (1.0, 0),
        (2.0, 0),
        (5.0, 0),
    ];
    let fits = |(step, _): &&(f64, usize)| (high - low) / step <= 6.5;
    let (step, decimals) = STEPS.iter().find(fits).copied().unwrap_or((10.0, 0));
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|i| (i as f64 * step, format!("{:.decimals$}", i as f64 * step))).collect()
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
    }
}
