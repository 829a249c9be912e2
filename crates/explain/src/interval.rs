//! The interval of a function over inputs that are not known, and which of them would narrow it most.

/// An input that is not known, by its position in the row, and the values that it may have.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Position in the row.
    pub at: usize,
    /// Every value to try: all options, or the limits and points between them.
    pub values: Vec<f64>,
}

impl Open {
    /// An input between two limits, tried at the limits and at `between` evenly spaced points, and at each of `breaks` that lies inside.
    #[must_use]
    pub fn between(at: usize, low: f64, high: f64, between: usize, breaks: &[f64]) -> Self {
        let step = (high - low) / (between + 1) as f64;
        let inner = (1..=between)
            .map(|i| low + step * i as f64)
            .chain(breaks.iter().copied().filter(|b| low < *b && *b < high));
        let mut values: Vec<f64> = [low, high].into_iter().chain(inner).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        Self { at, values }
    }
}

/// What unknown inputs leave open.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Smallest value found.
    pub low: f64,
    /// Largest value found.
    pub high: f64,
    /// For each open input, in order, the width that is left on average once it is known.
    pub width_when_known: Vec<f64>,
    /// The open inputs' values, in order, with which the smallest value was found.
    pub lowest: Vec<f64>,
    /// And the largest.
    pub highest: Vec<f64>,
}

/// The most combinations that are tried.
const MOST: usize = 200_000;

/// Tries every combination of the open inputs' values; `None` where there are too many, none, or none with a value.
///
/// Combinations for which the function has no value (NaN) are left out: there it would not be used.
pub fn spread(row: &[f64], open: &[Open], mut evaluate: impl FnMut(&[f64]) -> f64) -> Option<Spread> {
    let combinations =
        open.iter().try_fold(1_usize, |all, o| all.checked_mul(o.values.len())).filter(|n| (1..=MOST).contains(n))?;
    if open.is_empty() {
        return None;
    }
    let mut row = row.to_vec();
    let mut all = Range::default();
    let mut by_value: Vec<Vec<Range>> = open.iter().map(|o| vec![Range::default(); o.values.len()]).collect();
    let mut picked = vec![0; open.len()];
    let (mut lowest, mut highest) = (vec![], vec![]);
    for combination in 0..combinations {
        let mut rest = combination;
        for (input, pick) in open.iter().zip(&mut picked) {
            *pick = rest % input.values.len();
            rest /= input.values.len();
            row[input.at] = input.values[*pick];
        }
        let value = evaluate(&row);
        let values = || open.iter().zip(&picked).map(|(input, pick)| input.values[*pick]).collect();
        if value < all.low {
            lowest = values();
        }
        if value > all.high {
            highest = values();
        }
        all.include(value);
        for (ranges, pick) in by_value.iter_mut().zip(&picked) {
            ranges[*pick].include(value);
        }
    }
    let width_when_known = by_value
        .iter()
        .map(|ranges| {
            let widths: Vec<f64> = ranges.iter().filter_map(Range::width).collect();
            widths.iter().sum::<f64>() / widths.len() as f64
        })
        .collect();
    all.width().map(|_| Spread { low: all.low, high: all.high, width_when_known, lowest, highest })
}

/// The most rounds over all inputs of [`farther`]; an extreme is usually reached in two.
const MOST_ROUNDS: usize = 8;

/// The smallest value, or the largest, that is found from `start` on by trying each open input's values in turn, as long as
/// that leads farther. `start` holds the open inputs' values, in order. It takes no more evaluations than inputs have
/// values, so that these may be many where combinations of them would be too many to try.
pub fn farther(
    row: &[f64],
    open: &[Open],
    start: &[f64],
    is_down: bool,
    mut evaluate: impl FnMut(&[f64]) -> f64,
) -> f64 {
    let mut row = row.to_vec();
    for (input, value) in open.iter().zip(start) {
        row[input.at] = *value;
    }
    let mut best = evaluate(&row);
    for _ in 0..MOST_ROUNDS {
        let before = best;
        for input in open {
            let mut kept = row[input.at];
            for value in &input.values {
                row[input.at] = *value;
                let found = evaluate(&row);
                // A comparison with NaN is false.
                if if is_down { found < best } else { found > best } {
                    (best, kept) = (found, *value);
                }
            }
            row[input.at] = kept;
        }
        if best == before {
            break;
        }
    }
    best
}

#[derive(Debug, Clone, Copy)]
struct Range {
    low: f64,
    high: f64,
}

impl Default for Range {
    fn default() -> Self {
        Self { low: f64::INFINITY, high: f64::NEG_INFINITY }
    }
}

impl Range {
    fn include(&mut self, value: f64) {
        // Comparisons with NaN are false: a combination without a value leaves the range alone.
        if value < self.low {
            self.low = value;
        }
        if value > self.high {
            self.high = value;
        }
    }

    fn width(&self) -> Option<f64> {
        (self.low <= self.high).then_some(self.high - self.low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covers_the_extremes_and_ranks_by_what_is_left() {
        let open = [Open::between(0, 0.0, 10.0, 3, &[]), Open { at: 2, values: vec![0.0, 1.0] }];
        let found = spread(&[f64::NAN, 100.0, f64::NAN], &open, |x| x[0] + x[1] + 2.0 * x[2]).unwrap();
        assert_eq!((found.low, found.high), (100.0, 112.0));
        assert_eq!(found.width_when_known, [2.0, 10.0]);
    }

    #[test]
    fn finds_an_extreme_at_a_break() {
        let open = [Open::between(0, 0.0, 10.0, 1, &[2.5, 99.0])];
        assert_eq!(open[0].values, [0.0, 2.5, 5.0, 10.0]);
        let found = spread(&[0.0], &open, |x| (x[0] - 2.5).abs()).unwrap();
        assert_eq!((found.low, found.high), (0.0, 7.5));
    }

    #[test]
    fn goes_farther_than_the_limits_where_the_extreme_lies_between() {
        let valley = |x: &[f64]| (x[0] - 4.0).abs() + (x[1] - 7.0).abs() - x[0] * x[1] / 100.0;
        let limits = [Open::between(0, 0.0, 10.0, 0, &[]), Open::between(1, 0.0, 10.0, 0, &[])];
        let fine = [Open::between(0, 0.0, 10.0, 9, &[]), Open::between(1, 0.0, 10.0, 9, &[])];
        let found = spread(&[0.0; 2], &limits, valley).unwrap();
        assert_eq!((found.low, &found.lowest), (7.0, &vec![0.0, 10.0]));
        assert_eq!(farther(&[0.0; 2], &fine, &found.lowest, true, valley), -0.28);
        assert_eq!(farther(&[0.0; 2], &fine, &found.highest, false, valley), found.high);
    }

    #[test]
    fn leaves_out_what_has_no_value_and_gives_up_on_too_much() {
        let open = [Open { at: 0, values: vec![-1.0, 1.0, 4.0] }];
        let found = spread(&[0.0], &open, |x| if x[0] < 0.0 { f64::NAN } else { libm::sqrt(x[0]) }).unwrap();
        assert_eq!((found.low, found.high), (1.0, 2.0));
        assert_eq!(spread(&[0.0], &open, |_| f64::NAN), None);
        assert_eq!(spread(&[0.0], &[], |_| 1.0), None);
        let many: Vec<Open> = (0..10).map(|at| Open::between(at, 0.0, 1.0, 10, &[])).collect();
        assert_eq!(spread(&[0.0; 10], &many, |_| 1.0), None);
    }
}
