//! Where readings lie in a chart, as shares of its width and height, so that letters and points keep their size on any screen.

use assess::TrendReading;

/// The chart shows more around the readings than they span.
const MARGIN: f64 = 0.12;
/// About so many lines across.
const LINES: f64 = 4.0;

/// Days before the as-of day, and values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paper {
    pub(super) days: f64,
    low: f64,
    high: f64,
}

impl Paper {
    pub(super) fn new(points: &[TrendReading]) -> Self {
        let of = |pick: fn(&TrendReading) -> f64| points.iter().map(pick);
        let (low, high) =
            (of(|p| p.value).fold(f64::INFINITY, f64::min), of(|p| p.value).fold(f64::NEG_INFINITY, f64::max));
        let around = if high > low { (high - low) * MARGIN } else { (high.abs() * MARGIN).max(MARGIN) };
        Self { days: of(|p| f64::from(p.days_before)).fold(1.0, f64::max), low: low - around, high: high + around }
    }

    /// Per cent of the width; time runs to the right, and the as-of day is the right end.
    pub(super) fn across(self, days_before: f64) -> f64 {
        100.0 - (days_before / self.days).clamp(0.0, 1.0) * 100.0
    }

    /// Per cent of the height from the top.
    pub(super) fn down(self, value: f64) -> f64 {
        100.0 - ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) * 100.0
    }

    /// Whether a value lies within the chart.
    pub(super) fn shows(self, value: f64) -> bool {
        self.low < value && value < self.high
    }

    /// Round values for the lines across, the lowest first.
    pub(super) fn lines(self) -> Vec<f64> {
        let rough = (self.high - self.low) / LINES;
        let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
        let step = [1.0, 2.0, 5.0].map(|digit| digit * power).into_iter().find(|step| *step >= rough);
        let step = step.unwrap_or(10.0 * power);
        let (first, last) = (libm::ceil(self.low / step), libm::floor(self.high / step));
        (0..=(last - first).max(0.0) as u32).map(|at| (first + f64::from(at)) * step).collect()
    }
}

/// A share as SVG writes it.
pub(super) fn share(percent: f64) -> String {
    format!("{percent:.2}%")
}

#[cfg(test)]
mod tests {
    use assess::EntryRef;

    use super::*;

    fn reading(value: f64, days_before: i32) -> TrendReading {
        let entry = EntryRef { name: String::new(), file: 0, start: 0, end: 0 };
        let date = "2026-01-01".to_owned();
        TrendReading { value, limits: None, date, days_before, reference_range: None, is_used: false, entry }
    }

    #[test]
    fn the_latest_reading_is_on_the_right_and_the_highest_at_the_top() {
        let paper = Paper::new(&[reading(2.0, 100), reading(4.0, 50), reading(3.0, 0)]);
        assert!(paper.across(100.0) == 0.0 && paper.across(0.0) == 100.0);
        assert!(paper.down(4.0) < paper.down(3.0) && paper.down(3.0) < paper.down(2.0));
    }

    #[test]
    fn equal_readings_lie_in_the_middle() {
        let paper = Paper::new(&[reading(0.0, 3), reading(0.0, 0)]);
        assert!((paper.down(0.0) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn lines_across_are_round_and_few() {
        // 40 to 80 with the margin is 35.2 to 84.8.
        assert_eq!(Paper::new(&[reading(40.0, 9), reading(80.0, 0)]).lines(), [40.0, 60.0, 80.0]);
        for values in [[0.0, 0.0], [0.9, 1.1], [120.0, 4000.0], [1e-6, 3e-6]] {
            let lines = Paper::new(&values.map(|value| reading(value, 1))).lines();
            assert!((2..=6).contains(&lines.len()), "{values:?}: {lines:?}");
        }
    }
}
