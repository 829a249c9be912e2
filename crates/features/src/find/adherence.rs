//! Adherence to a drug: the proportion of days covered and the medication possession ratio.
//!
//! Days are counted from the first of the lookback, or from the first fill, to the day before the as-of date. Stated ends and
//! the status of entries play no part: the days of supply decide. The drugs of a concept are taken as one drug.

use language::messages;

use super::Chart;
use super::lists::List;
use super::supply::{Fills, clipped, nights, union};
use crate::definition::{ConceptDefinition, EarlyRefills, InputDefinition, PresenceDefinition, Since, Take};
use crate::value::{CouldBe, FeatureValue, Status};

/// The proportion of days covered, or the medication possession ratio.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let label = &concept.label;
    let Fills { fills, open, are_dispensed } = Fills::of(chart, presence);
    let lookback = input.lookback_days.map(|days| -days);
    let first_fill = fills.iter().map(|fill| fill.first).find(|first| lookback.is_none_or(|from| *first >= from));
    let from = match input.since {
        Since::Lookback => lookback.filter(|_| !fills.is_empty()),
        Since::FirstFill => first_fill,
    };
    let list = List::of_drugs(chart);
    let is_pdc = input.take == Take::Pdc;
    let any = || if is_pdc { CouldBe::Between(0.0, 1.0) } else { CouldBe::Unbounded };
    let is_open = !open.is_empty() || !list.is_carried || list.unreadable > 0;
    let mut value = match from.filter(|from| *from < 0) {
        Some(from) => {
            let number = if is_pdc {
                let covered = union(spans(&fills, input.early_refills));
                f64::from(nights(&clipped(&covered, from, 0))) / f64::from(-from)
            } else {
                let days = fills.iter().filter(|fill| (from..0).contains(&fill.first)).map(|fill| fill.days);
                days.sum::<f64>() / f64::from(-from)
            };
            let mut value = FeatureValue::present(number, vec![]);
            if is_open {
                value.could_be = if is_pdc { CouldBe::Between(number, 1.0) } else { CouldBe::Unbounded };
            }
            if !are_dispensed {
                value.cautions.push(messages::find_computed_from_orders(label));
            }
            value
        }
        // Without a fill there is no treatment to adhere to: neither all nor nothing.
        None => {
            let mut value = FeatureValue::absent(Status::Missing, if is_open { any() } else { CouldBe::Known });
            value.notes.push(match input.lookback_days.filter(|_| input.since == Since::FirstFill) {
                Some(days) => messages::find_no_fill_within(label, days),
                None => messages::find_no_fill(label),
            });
            value
        }
    };
    if !open.is_empty() {
        value.cautions.push(messages::find_fills_not_counted(label, open.len()));
    }
    // Of a fill before the window only the days in it count.
    let reaches = |first: i32, days: i32| from.is_none_or(|from| first.saturating_add(days) > from);
    let used = fills.into_iter().rev().filter(|fill| reaches(fill.first, fill.whole_days()));
    value.evidence = used.map(|fill| fill.evidence).chain(open).collect();
    value
}

/// The days that each fill covers, as first day and the day after the last.
fn spans(fills: &[super::supply::Fill], early_refills: EarlyRefills) -> Vec<(i32, i32)> {
    let mut used_up = i32::MIN;
    fills
        .iter()
        .map(|fill| {
            let first = match early_refills {
                EarlyRefills::Overlap => fill.first,
                EarlyRefills::CarryOver => fill.first.max(used_up),
            };
            used_up = first.saturating_add(fill.whole_days());
            (first, used_up)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use record::{DrugEvent, Medication, Record, Standing};

    use super::super::testing::{Numbers, fill, fills, known, on, set_of, value};
    use crate::value::CouldBe;

    const PDC: &str = r#""of": "statin", "take": "pdc", "lookback_days": 100"#;
    const CARRIED: &str = r#""of": "statin", "take": "pdc", "lookback_days": 100, "early_refills": "carry_over""#;
    const MPR: &str = r#""of": "statin", "take": "mpr", "lookback_days": 100"#;

    #[test]
    fn a_day_covered_twice_is_one_day() {
        // Days -100..-71 and -80..-51 of 100: 50 days; 60 days of supply.
        let twice = fills(&[(100, 30.0), (80, 30.0)]);
        assert_eq!((known(&twice, PDC), known(&twice, MPR)), (0.5, 0.6));
        // With a stock they follow each other: 60 days.
        assert_eq!(known(&twice, CARRIED), 0.6);
        assert_eq!(known(&fills(&[(100, 90.0), (99, 90.0)]), PDC), 0.91, "-100..-11 and -99..-10");
    }

    #[test]
    fn it_is_never_above_1_and_the_ratio_may_be() {
        let hoarded = fills(&[(100, 90.0), (90, 90.0), (80, 90.0)]);
        for input in [PDC, CARRIED] {
            assert_eq!(known(&hoarded, input), 1.0);
        }
        assert_eq!(known(&hoarded, MPR), 2.7);
    }

    #[test]
    fn a_supply_from_before_the_window_covers_its_first_days() {
        // 130 days ago for 60 days: to -71, which is 30 of the 100.
        assert_eq!(known(&fills(&[(130, 60.0)]), PDC), 0.3);
        assert_eq!(known(&fills(&[(130, 60.0)]), MPR), 0.0, "its fill is not in the window");
        assert_eq!(known(&fills(&[(400, 30.0)]), PDC), 0.0, "treated once, and not at all in the window");
    }

    #[test]
    fn since_the_first_fill() {
        let record = fills(&[(200, 30.0), (50, 20.0), (30, 20.0)]);
        let ever = r#""of": "statin", "take": "pdc", "since": "first_fill""#;
        assert_eq!(known(&record, ever), 70.0 / 200.0);
        let recent = r#""of": "statin", "take": "pdc", "since": "first_fill", "lookback_days": 100"#;
        assert_eq!(known(&record, recent), 40.0 / 50.0);
        let ratio = r#""of": "statin", "take": "mpr", "since": "first_fill", "lookback_days": 100"#;
        assert_eq!(known(&record, ratio), 40.0 / 50.0);
        assert!(known(&fills(&[(200, 30.0)]), recent).is_nan());
        assert!(known(&fills(&[(0, 30.0)]), ever).is_nan(), "no day has passed yet");
    }

    #[test]
    fn without_a_fill_there_is_no_adherence() {
        let other =
            Medication { code: record::Concept { codings: vec![], text: Some("aspirin".into()) }, ..fill(10, 5.0) };
        let record = Record { medications: vec![other], ..Record::default() };
        assert!(known(&record, PDC).is_nan());
        assert_eq!(value(&Record::default(), PDC).could_be, CouldBe::Between(0.0, 1.0), "no list: nothing is known");
        assert!(value(&fills(&[(-1, 30.0)]), PDC).is_missing(), "a fill to come is none");
    }

    #[test]
    fn the_dispensing_counts_and_not_the_order_behind_it() {
        let order = Medication { event: DrugEvent::Ordered, ..fill(101, 90.0) };
        let record = Record { medications: vec![order.clone(), fill(100, 30.0)], ..Record::default() };
        assert_eq!((known(&record, PDC), known(&record, MPR)), (0.3, 0.3));
        let ordered = value(&Record { medications: vec![order], ..Record::default() }, PDC);
        assert_eq!(ordered.value, 0.89, "-101..-12");
        assert!(ordered.cautions[0].contains("orders"), "{:?}", ordered.cautions);
    }

    #[test]
    fn the_stated_end_of_a_dispensing_states_its_days() {
        let to_its_end = Medication { days_supply: None, end: on(71), ..fill(100, 1.0) };
        assert_eq!(known(&Record { medications: vec![to_its_end.clone()], ..Record::default() }, PDC), 0.3);
        // Of a statement it does not: that someone takes a drug tells of no supply.
        let stated = Medication { event: DrugEvent::Stated, ..to_its_end };
        assert!(known(&Record { medications: vec![stated], ..Record::default() }, PDC).is_nan());
    }

    #[test]
    fn what_is_not_stated_leaves_the_value_open() {
        let unstated = Medication { days_supply: None, ..fill(50, 1.0) };
        let unsettled = Medication { standing: Standing::Flagged("status unknown".into()), ..fill(50, 30.0) };
        let month_only = Medication { start: super::super::testing::in_month(2026, 5), ..fill(50, 30.0) };
        for open in [unstated, unsettled, month_only] {
            let found = value(&Record { medications: vec![fill(100, 30.0), open], ..Record::default() }, PDC);
            assert_eq!((found.value, found.could_be), (0.3, CouldBe::Between(0.3, 1.0)));
            assert_eq!((found.cautions.len(), found.evidence.len()), (1, 2));
        }
        let void = Medication { standing: Standing::Excluded("cancelled".into()), ..fill(50, 30.0) };
        assert_eq!(known(&Record { medications: vec![fill(100, 30.0), void], ..Record::default() }, PDC), 0.3);
    }

    #[test]
    fn the_evidence_is_each_fill_that_reaches_into_the_window() {
        let found = value(&fills(&[(300, 30.0), (130, 60.0), (20, 30.0)]), PDC);
        let shown: Vec<(String, String)> =
            found.evidence.iter().map(|e| (e.time.unwrap().to_string(), e.value.clone())).collect();
        let day = |days: i32| on(days).unwrap().to_string();
        assert_eq!(shown, [(day(20), "30".to_owned()), (day(130), "60".to_owned())]);
    }

    /// Day by day: is the drug in hand?
    fn day_by_day(fills: &[(i32, f64)], from_days_ago: i32, carry_over: bool) -> f64 {
        let mut fills: Vec<(i32, f64)> = fills.iter().copied().filter(|(days_ago, _)| *days_ago >= 0).collect();
        fills.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
        let (mut stock, mut covered, mut days) = (0_i32, 0, 0);
        for today in (0..5000).rev() {
            let fetched = fills.iter().filter(|(days_ago, _)| *days_ago == today);
            for (_, supply) in fetched {
                let supply = supply.ceil() as i32;
                stock = if carry_over { stock + supply } else { stock.max(supply) };
            }
            if (1..=from_days_ago).contains(&today) {
                days += 1;
                covered += i32::from(stock > 0);
            }
            stock = (stock - 1).max(0);
        }
        f64::from(covered) / f64::from(days)
    }

    #[test]
    fn it_equals_a_count_day_by_day() {
        let mut numbers = Numbers(1);
        let mut checked = 0;
        for _ in 0..400 {
            let count = 1 + numbers.below(12);
            let made: Vec<(i32, f64)> =
                (0..count).map(|_| (numbers.below(500) - 20, f64::from(1 + numbers.below(180)) / 2.0)).collect();
            let past: Vec<i32> = made.iter().map(|(days_ago, _)| *days_ago).filter(|days| *days >= 0).collect();
            let record = fills(&made);
            let lookback = 1 + numbers.below(400);
            for carry_over in [false, true] {
                let refills = if carry_over { "carry_over" } else { "overlap" };
                let input = format!(
                    r#""of": "statin", "take": "pdc", "lookback_days": {lookback}, "early_refills": "{refills}""#
                );
                if past.is_empty() {
                    continue;
                }
                assert_eq!(known(&record, &input), day_by_day(&made, lookback, carry_over), "{made:?} {input}");
                let since =
                    format!(r#""of": "statin", "take": "pdc", "since": "first_fill", "early_refills": "{refills}""#);
                let first = past.iter().copied().max().unwrap();
                if first > 0 {
                    assert_eq!(known(&record, &since), day_by_day(&made, first, carry_over), "{made:?} {since}");
                    checked += 1;
                }
            }
        }
        assert!(checked > 500, "{checked}");
    }

    #[test]
    fn settings_that_make_no_sense_are_refused() {
        for (input, words) in [
            (r#""of": "statin", "take": "pdc""#, "lookback_days"),
            (r#""of": "statin", "take": "mpr", "lookback_days": 0"#, "lookback_days"),
            (r#""of": "statin", "take": "pdc", "lookback_days": -30"#, "-30"),
            (r#""of": "statin", "take": "mpr", "lookback_days": 30, "early_refills": "carry_over""#, "early_refills"),
            (r#""of": "statin", "take": "now", "since": "first_fill""#, "since"),
            (r#""of": "asthma", "take": "pdc", "lookback_days": 30"#, "takes Pdc"),
        ] {
            let error = set_of(input).unwrap_err().to_string();
            assert!(error.contains(words) && error.contains("`x`"), "{input}: {error}");
        }
    }
}
