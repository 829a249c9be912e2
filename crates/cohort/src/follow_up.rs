//! What happens in the time at risk: the outcome, something that precludes it, or the end of observation.

use crate::day::Day;
use crate::definition::TimeAtRisk;

/// How the follow-up of an index date ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FollowUp {
    /// 1 for the outcome, 2 and more for competing events in their order, 0 for neither.
    pub(crate) event: u32,
    /// Days from the index date to that end.
    pub(crate) days: i32,
    /// Whether the outcome happens by the last day at risk; `None` where observation ends before that is known.
    pub(crate) outcome: Option<bool>,
}

/// Follows a person from `index` to the end of the time at risk, or to `exit`, the last day of observation. `None` where no
/// day is at risk. Days are ascending; on one day the outcome comes before what competes with it, and that in its order.
pub(crate) fn follow(
    index: Day,
    exit: Day,
    at_risk: TimeAtRisk,
    outcome: &[Day],
    competing: &[Vec<Day>],
) -> Option<FollowUp> {
    let start = index + at_risk.start_day;
    let horizon = at_risk.end_day.map(|end| index + end);
    let end = horizon.map_or(exit, |horizon| horizon.min(exit));
    if end < start {
        return None;
    }
    let first = |days: &[Day]| days.iter().copied().find(|day| (start..=end).contains(day));
    let all = std::iter::once(outcome).chain(competing.iter().map(Vec::as_slice));
    let events = (1..).zip(all).filter_map(|(event, days)| first(days).map(|day| (day, event)));
    Some(match events.min() {
        Some((day, event)) => FollowUp { event, days: day - index, outcome: Some(event == 1) },
        None => {
            let is_known = horizon.is_none_or(|horizon| exit >= horizon);
            FollowUp { event: 0, days: end - index, outcome: is_known.then_some(false) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by walking through every day.
    fn by_hand(index: Day, exit: Day, risk: TimeAtRisk, outcome: &[Day], competing: &[Vec<Day>]) -> Option<FollowUp> {
        let mut last = None;
        for day in 0..1000 {
            if day < risk.start_day {
                continue;
            }
            if risk.end_day.is_some_and(|end| day > end) {
                return last.map(|days| FollowUp { event: 0, days, outcome: Some(false) });
            }
            if index + day > exit {
                return last.map(|days| FollowUp {
                    event: 0,
                    days,
                    outcome: risk.end_day.map_or(Some(false), |_| None),
                });
            }
            if outcome.contains(&(index + day)) {
                return Some(FollowUp { event: 1, days: day, outcome: Some(true) });
            }
            if let Some(at) = competing.iter().position(|days| days.contains(&(index + day))) {
                return Some(FollowUp { event: 2 + at as u32, days: day, outcome: Some(false) });
            }
            last = Some(day);
        }
        None
    }

    #[test]
    fn equals_a_walk_through_the_days() {
        let sets: [&[Day]; 5] = [&[], &[3], &[9], &[14, 15], &[-3, 10, 12]];
        let mut cases = 0;
        for start_day in [0, 1, 4] {
            for end_day in [None, Some(4), Some(5), Some(10)] {
                let risk = TimeAtRisk { start_day, end_day };
                for exit in -1..20 {
                    for outcome in sets {
                        for competing in [vec![], vec![sets[1].to_vec()], vec![sets[3].to_vec(), sets[2].to_vec()]] {
                            let expected = by_hand(5, exit, risk, outcome, &competing);
                            assert_eq!(
                                follow(5, exit, risk, outcome, &competing),
                                expected,
                                "{risk:?} {exit} {outcome:?} {competing:?}"
                            );
                            cases += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(cases, 3 * 4 * 21 * 5 * 3);
    }
}
