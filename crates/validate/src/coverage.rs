//! How often the ranges that a bundle shows held in a site's own patients.

use assess::{Bundle, UncertaintyMethod};
use evaluate::Estimate;
use language::messages;

use crate::report::{CoverageFound, Figure};

/// Fewer patients than this in a tenth make its observed risk say nothing.
const FEWEST: usize = 10;
const TENTHS: usize = 10;

/// Of a number held against a number: the share of outcomes within their ranges.
pub(crate) fn of_amounts(
    bundle: &Bundle,
    output: &str,
    ranges: &[[f64; 2]],
    observed: &[f64],
) -> Option<CoverageFound> {
    let (method, wanted) = bundle.range_about(output)?;
    let known: Vec<([f64; 2], f64)> = known(ranges).map(|at| (ranges[at], observed[at])).collect();
    let within = known.iter().filter(|([low, high], o)| (*low..=*high).contains(o)).count();
    let share = Estimate::share(within, known.len()).and_then(Figure::of)?;
    let (of, found) = (known.len(), percent(share.value));
    let in_words = match (method, wanted) {
        (UncertaintyMethod::Conformal, Some(wanted)) => {
            messages::validation_within_shown_meant(within, of, &found, &percent(wanted))
        }
        (UncertaintyMethod::Conformal, None) => messages::validation_within_shown(within, of, &found),
        _ => messages::validation_within_mean(within, of, &found),
    };
    Some(CoverageFound {
        method,
        wanted,
        patients: known.len(),
        outcomes_within: Some(share),
        observed: None,
        mean_limits: mean_limits(known.iter().map(|(range, _)| *range)),
        groups_within: None,
        in_words,
    })
}

/// Of a probability: whether the observed risk lies within the mean limits, in all and in the tenths by prediction.
pub(crate) fn of_risks(
    bundle: &Bundle,
    output: &str,
    ranges: &[[f64; 2]],
    values: &[f64],
    happened: &[bool],
) -> Option<CoverageFound> {
    let (method, wanted) = bundle.range_about(output)?;
    let is_known = |at: &usize| ranges.get(*at).is_some_and(|range| range.iter().all(|limit| !limit.is_nan()));
    let order: Vec<usize> = evaluate::ascending(values).into_iter().filter(is_known).collect();
    let events = |rows: &[usize]| rows.iter().filter(|row| happened[**row]).count();
    let observed = Estimate::share(events(&order), order.len()).and_then(Figure::of)?;
    let mean_limits_of = |rows: &[usize]| mean_limits(rows.iter().map(|row| ranges[*row]));
    let groups = (0..TENTHS).map(|at| &order[at * order.len() / TENTHS..(at + 1) * order.len() / TENTHS]);
    let groups: Vec<&[usize]> = groups.filter(|rows| rows.len() >= FEWEST).collect();
    let is_within = |rows: &&&[usize]| {
        let [low, high] = mean_limits_of(rows);
        // An observed risk is itself uncertain: where its interval misses the limits, they missed the risk.
        let risk = Estimate::share(events(rows), rows.len()).and_then(|e| e.interval);
        risk.is_some_and(|risk| risk.low <= high && risk.high >= low)
    };
    let within = groups.iter().filter(is_within).count();
    let mean_limits = mean_limits_of(&order);
    let groups_within = (!groups.is_empty()).then_some([within, groups.len()]);
    let (risk, [low, high]) = (percent(observed.value), mean_limits.map(percent));
    let in_words = match groups_within {
        Some([within, groups]) => messages::validation_risk_and_tenths(&risk, order.len(), &low, &high, within, groups),
        None => messages::validation_risk(&risk, order.len(), &low, &high),
    };
    let (patients, observed) = (order.len(), Some(observed));
    Some(CoverageFound {
        method,
        wanted,
        patients,
        outcomes_within: None,
        observed,
        mean_limits,
        groups_within,
        in_words,
    })
}

fn known(ranges: &[[f64; 2]]) -> impl Iterator<Item = usize> + '_ {
    (0..ranges.len()).filter(|at| ranges[*at].iter().all(|limit| !limit.is_nan()))
}

fn mean_limits(ranges: impl Iterator<Item = [f64; 2]>) -> [f64; 2] {
    let (mut sums, mut count) = ([0.0; 2], 0.0);
    for [low, high] in ranges {
        sums = [sums[0] + low, sums[1] + high];
        count += 1.0;
    }
    sums.map(|sum| sum / count)
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}
