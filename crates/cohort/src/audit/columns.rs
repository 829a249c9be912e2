//! What columns give away: evidence of the wrong time, a value that is the outcome, missing values that are.

use std::collections::BTreeMap;

use super::{AuditSettings, Finding, Severity};
use crate::feature_table::Table;
use crate::summary::{Sides, missing_share};

/// The evidence of one input over all rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The last day of any, from the index date.
    pub(crate) latest: Option<i32>,
    /// Rows with evidence after the day on which features are taken.
    pub(crate) late: u64,
    /// Rows with evidence on the index date.
    pub(crate) on_index: u64,
    /// Rows with the outcome and evidence on its day.
    pub(crate) on_outcome: u64,
    /// Rows with the outcome and evidence after it.
    pub(crate) after_outcome: u64,
}

impl Evidence {
    /// Adds a row: days from the index date.
    pub(crate) fn add(&mut self, evidence: i32, as_of: i32, outcome: Option<i32>) {
        self.latest = self.latest.max(Some(evidence));
        self.late += u64::from(evidence > as_of);
        self.on_index += u64::from(evidence == 0);
        self.on_outcome += u64::from(outcome == Some(evidence));
        self.after_outcome += u64::from(outcome.is_some_and(|outcome| evidence > outcome));
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.latest = self.latest.max(other.latest);
        self.late += other.late;
        self.on_index += other.on_index;
        self.on_outcome += other.on_outcome;
        self.after_outcome += other.after_outcome;
    }
}

/// What the audit looks at.
pub(crate) struct Facts<'a> {
    pub(crate) table: &'a Table,
    /// A column a term.
    pub(crate) columns: &'a [Vec<f64>],
    /// An entry an input.
    pub(crate) evidence: &'a [Evidence],
    /// The outcome of rows that are trained on and whose outcome is known.
    pub(crate) outcome: &'a [Option<bool>],
    /// The same index date for all: a table without dates, where nothing is told of the order within that day.
    pub(crate) is_fixed: bool,
    pub(crate) observation_window_days: i32,
}

/// All findings on columns.
pub(crate) fn findings(facts: &Facts<'_>, settings: &AuditSettings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (input, evidence) in facts.table.set.inputs().iter().zip(facts.evidence) {
        findings.extend(of_time(&input.name, evidence, facts.is_fixed));
        let window = facts.observation_window_days;
        if window > 0 && input.lookback_days.is_none_or(|days| days > window) && evidence.latest.is_some() {
            let back = input.lookback_days.map_or("without limit".to_owned(), |days| format!("{days} days"));
            let what = format!(
                "looks back {back}, but everyone was observed for {window} days only: who was observed longer has more"
            );
            findings.push(Finding::new(Severity::Warn, &input.name, what));
        }
    }
    for (term, values) in facts.table.terms.iter().zip(facts.columns) {
        findings.extend(of_values(&term.name, values, &Sides::of(values, facts.outcome), settings));
    }
    findings
}

fn of_time(name: &str, evidence: &Evidence, is_fixed: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |severity, what: String| findings.push(Finding::new(severity, name, what));
    if evidence.late > 0 {
        add(
            Severity::Refuse,
            format!("{} rows have evidence after the day on which features are taken", evidence.late),
        );
    }
    if evidence.after_outcome > 0 {
        add(Severity::Refuse, format!("{} rows have evidence after the outcome", evidence.after_outcome));
    }
    if evidence.on_outcome > 0 {
        let what =
            format!("{} rows have evidence on the day of the outcome; a lead time keeps it out", evidence.on_outcome);
        add(if is_fixed { Severity::Warn } else { Severity::Refuse }, what);
    } else if evidence.on_index > 0 && !is_fixed {
        let what =
            format!("{} rows have evidence on the index date itself, perhaps of the very visit", evidence.on_index);
        add(Severity::Warn, what);
    }
    findings
}

/// Fewer rows with a value, expected without the outcome, prove nothing by their absence.
const LEAST_EXPECTED: f64 = 10.0;

fn of_values(name: &str, values: &[f64], sides: &Sides, settings: &AuditSettings) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |severity, what: String| findings.push(Finding::new(severity, name, what));
    if missing_share(values) == Some(1.0) {
        add(Severity::Warn, "is missing in every row; check the codes of its concept".to_owned());
        return findings;
    }
    let mut there = values.iter().filter(|v| !v.is_nan());
    let first = there.next();
    if there.all(|v| Some(v) == first) && missing_share(values) == Some(0.0) {
        add(Severity::Warn, "is the same in every row".to_owned());
        return findings;
    }
    let known = |side: &[f64]| side.iter().filter(|v| !v.is_nan()).count() as u64;
    if known(&sides.with).min(known(&sides.without)) >= settings.least_cases
        && let Some(auc) = sides.auc()
        && auc.max(1.0 - auc) >= settings.auc
    {
        add(Severity::Refuse, format!("tells the outcome nearly alone: area under the ROC curve {auc:.4}"));
    }
    if let Some((value, cases)) = only_in_cases(sides, settings) {
        let share = cases as f64 / sides.with.len() as f64;
        let severity = if share >= 0.5 { Severity::Refuse } else { Severity::Warn };
        add(severity, format!("the value {value} is found in {cases} rows with the outcome and in none without"));
    }
    if let (Some(with), Some(without)) = sides.missing() {
        let (n, m) = (sides.with.len() as f64, sides.without.len() as f64);
        let pooled = (with * n + without * m) / (n + m);
        let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt();
        let difference = (with - without).abs();
        if sides.with.len() as u64 >= settings.least_cases && difference >= 0.1 && difference > 4.0 * error {
            let refuse = 0.5 + difference / 2.0 >= settings.auc;
            let severity = if refuse { Severity::Refuse } else { Severity::Warn };
            let what = format!(
                "is missing in {:.1} % of rows with the outcome and in {:.1} % of those without: that it is missing tells of the outcome",
                100.0 * with,
                100.0 * without
            );
            add(severity, what);
        }
    }
    findings
}

/// The value of most rows with the outcome that no row without it has.
fn only_in_cases(sides: &Sides, settings: &AuditSettings) -> Option<(f64, u64)> {
    let mut counts: BTreeMap<u64, u64> = BTreeMap::new();
    // Zeros of either sign are one value.
    let bits = |value: f64| (value + 0.0).to_bits();
    for value in sides.with.iter().filter(|v| !v.is_nan()) {
        *counts.entry(bits(*value)).or_default() += 1;
    }
    for value in sides.without.iter().filter(|v| !v.is_nan()) {
        counts.remove(&bits(*value));
    }
    let others = sides.without.len() as f64 / sides.with.len().max(1) as f64;
    let counts = counts.into_iter().filter(|(_, n)| *n >= settings.least_cases && *n as f64 * others >= LEAST_EXPECTED);
    counts.max_by_key(|(bits, n)| (*n, *bits)).map(|(bits, n)| (f64::from_bits(bits), n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(with: &[f64], without: &[f64], expected: &[(Severity, &str)]) {
        let values: Vec<f64> = with.iter().chain(without).copied().collect();
        let sides = Sides { with: with.to_vec(), without: without.to_vec() };
        let found = of_values("x", &values, &sides, &AuditSettings::default());
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (finding, (severity, what)) in found.iter().zip(expected) {
            assert!(finding.severity == *severity && finding.what.contains(what), "{finding:?}");
        }
    }

    /// So many of one value, then so many of another.
    fn column(parts: &[(usize, f64)]) -> Vec<f64> {
        parts.iter().flat_map(|(count, value)| std::iter::repeat_n(*value, *count)).collect()
    }

    #[test]
    fn values_that_tell_too_much_are_named_and_others_are_not() {
        use Severity::{Refuse, Warn};
        let nan = f64::NAN;
        let ramp: Vec<f64> = (0..100).map(f64::from).collect();
        check(&ramp, &ramp, &[]);
        let above: Vec<f64> = ramp.iter().map(|v| v + 90.0).collect();
        // 45 of 10,000 pairs are the wrong way, and 10 tie.
        check(&above, &ramp, &[(Refuse, "area under the ROC curve 0.9950")]);
        check(&ramp, &above, &[(Refuse, "area under the ROC curve 0.0050")]);
        check(&column(&[(10, 7.0), (90, 1.0)]), &column(&[(100, 1.0)]), &[(Warn, "the value 7 is found in 10 rows")]);
        check(&column(&[(60, 7.0), (40, 1.0)]), &column(&[(100, 1.0)]), &[(Refuse, "the value 7 is found in 60 rows")]);
        // Nine controls would be expected to have it: too few to tell.
        check(&column(&[(9, 7.0), (91, 1.0)]), &column(&[(100, 1.0)]), &[]);
        check(&column(&[(4, 7.0), (96, 1.0)]), &column(&[(1000, 1.0)]), &[]);
        check(&column(&[(100, 1.0)]), &column(&[(9, 1.0)]), &[(Warn, "same in every row")]);
        check(&column(&[(9, nan)]), &column(&[(9, nan)]), &[(Warn, "missing in every row")]);
        let half = |missing: usize| column(&[(missing, nan), (50 - missing / 2, 1.0), (50 - missing / 2, 2.0)]);
        check(&half(40), &half(38), &[]);
        check(&half(60), &half(20), &[(Warn, "is missing in 60.0 % of rows with the outcome and in 20.0 %")]);
        check(&half(0), &half(96), &[(Refuse, "is missing in 0.0 %")]);
        // A twentieth is not a tenth, however many rows say so.
        check(&column(&[(500, nan), (4750, 1.0), (4750, 2.0)]), &column(&[(5000, 1.0), (5000, 2.0)]), &[]);
    }

    #[test]
    fn evidence_is_counted_by_its_day() {
        let mut evidence = Evidence::default();
        for (day, outcome) in [(-30, Some(10)), (0, Some(0)), (0, None), (5, Some(3)), (-31, Some(-40))] {
            evidence.add(day, -30, outcome);
        }
        assert_eq!(evidence, Evidence { latest: Some(5), late: 3, on_index: 2, on_outcome: 1, after_outcome: 2 });
        let severities =
            |is_fixed| -> Vec<Severity> { of_time("x", &evidence, is_fixed).iter().map(|f| f.severity).collect() };
        use Severity::{Refuse, Warn};
        assert_eq!((severities(false), severities(true)), (vec![Refuse; 3], vec![Refuse, Refuse, Warn]));
    }
}
