//! Controls for each case: equal in some things, near in others, and by chance beyond that.
//!
//! Cases choose one after the other, in an order of chance, the nearest controls that are left (greedy matching).

use std::collections::{BTreeMap, BTreeSet};

use super::Placed;
use super::settings::{Design, Match, SplitName, TimeScale};
use super::traits::key;
use crate::chance::draw;
use crate::day::{Day, day_of};
use crate::error::CohortError;
use crate::follow_up::FollowUp;
use crate::select::Row;

const DAYS_A_YEAR: f64 = 365.25;

/// The matched rows: sets in the order of their cases, each case before its controls. Cases without a control are left out.
///
/// # Errors
/// When no case finds a control.
pub(super) fn matched(rows: Vec<Placed>, settings: &Match, seed: u64) -> Result<Vec<Placed>, CohortError> {
    let (mut out, mut number) = (Vec::new(), 0);
    for split in [SplitName::Train, SplitName::Test, SplitName::External] {
        let of_split: Vec<&Placed> = rows.iter().filter(|row| row.split == split).collect();
        if settings.only_train && split != SplitName::Train {
            out.extend(of_split.into_iter().cloned());
            continue;
        }
        for set in sets(&of_split, settings, seed) {
            let Some(case) = of_split.get(set.case) else { continue };
            let placed = |of: &Placed, row: Row| Placed { row, match_set: Some(number), ..of.clone() };
            out.push(placed(case, as_case(&case.row, settings.design)));
            for control in set.controls.iter().filter_map(|at| of_split.get(*at)) {
                let index = assigned(&case.row, &control.row, settings);
                out.push(placed(control, as_control(&control.row, index, settings.design)));
            }
            number += 1;
        }
    }
    if number == 0 {
        let problem = "no case finds a control; ask for less in `exact` or widen `caliper`";
        return Err(CohortError::key("sampling.match", problem));
    }
    Ok(out)
}

struct Set {
    case: usize,
    controls: Vec<usize>,
}

fn sets(rows: &[&Placed], settings: &Match, seed: u64) -> Vec<Set> {
    let name = |row: &Row| format!("{}\0{}", row.person, row.index);
    let chances: Vec<u64> = rows.iter().map(|placed| draw(seed, "match", &name(&placed.row))).collect();
    let keys = |row: &Row| match (settings.design, settings.time_scale) {
        // On the calendar the index dates are the same day anyway.
        (Design::IncidenceDensity, TimeScale::Calendar) => {
            let of_person: Vec<_> = settings.exact.iter().copied().filter(|e| !is_of_index(*e)).collect();
            key(row, &of_person)
        }
        _ => key(row, &settings.exact),
    };
    let mut pools: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, placed) in rows.iter().enumerate() {
        let can_be = settings.design == Design::IncidenceDensity || placed.row.follow.outcome == Some(false);
        if can_be {
            pools.entry(keys(&placed.row)).or_default().push(at);
        }
    }
    let mut cases: Vec<(u64, usize)> =
        rows.iter().enumerate().filter(|(_, row)| row.is_case()).map(|(at, _)| (chances[at], at)).collect();
    cases.sort_unstable();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut sets = Vec::new();
    for (chance, case) in cases {
        let row = &rows[case].row;
        let Some(pool) = pools.get(&keys(row)) else { continue };
        let mut near: Vec<(f64, u64, usize)> = pool
            .iter()
            .filter(|at| settings.replacement || !taken.contains(rows[**at].row.person.as_str()))
            .filter_map(|at| {
                let distance = distance(row, &rows[*at].row, settings)?;
                Some((distance, mixed(chance, chances[*at]), *at))
            })
            .collect();
        near.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let (mut persons, mut controls) = (BTreeSet::new(), Vec::new());
        for (_, _, at) in near {
            if controls.len() < settings.ratio && persons.insert(rows[at].row.person.as_str()) {
                controls.push(at);
            }
        }
        if !controls.is_empty() {
            taken.extend(persons.iter().filter(|person| controls.iter().any(|at| rows[*at].row.person == **person)));
            sets.push(Set { case, controls });
        }
    }
    sets.sort_by_key(|set| set.case);
    sets
}

fn is_of_index(exact: super::Exact) -> bool {
    matches!(exact, super::Exact::IndexYear | super::Exact::IndexMonth | super::Exact::AgeBand)
}

/// How far a control is from its case, in calipers; `None` where it cannot be its control.
fn distance(case: &Row, control: &Row, settings: &Match) -> Option<f64> {
    if case.person == control.person || !is_at_risk(case, control, settings) {
        return None;
    }
    let on = match settings.design {
        Design::Cumulative => case.index,
        Design::IncidenceDensity => case.index + case.follow.days,
    };
    let index = assigned(case, control, settings);
    let mut sum = 0.0;
    if let Some(caliper) = settings.caliper.age_years {
        let age = |row: &Row, on: Day| row.birth.map(|birth| f64::from(on - day_of(birth)) / DAYS_A_YEAR);
        sum += part(age(case, on)? - age(control, index)?, caliper)?;
    }
    if let Some(caliper) = settings.caliper.index_date_days {
        sum += part(f64::from(on - index), caliper)?;
    }
    Some(sum)
}

fn part(difference: f64, caliper: f64) -> Option<f64> {
    let part = difference.abs() / caliper;
    (part <= 1.0).then_some(part)
}

/// Whether the control is under observation and without the outcome when the case has its event.
fn is_at_risk(case: &Row, control: &Row, settings: &Match) -> bool {
    if settings.design == Design::Cumulative {
        return true;
    }
    let since = match settings.time_scale {
        TimeScale::FollowUp => case.follow.days,
        TimeScale::Calendar => case.index + case.follow.days - control.index,
    };
    // Who is lost on that day is lost at its end.
    since >= 0 && (since < control.follow.days || since == control.follow.days && control.follow.event == 0)
}

/// The index date of a control.
fn assigned(case: &Row, control: &Row, settings: &Match) -> Day {
    match (settings.design, settings.time_scale) {
        (Design::Cumulative, _) => control.index,
        (Design::IncidenceDensity, TimeScale::FollowUp) => control.index + case.follow.days,
        (Design::IncidenceDensity, TimeScale::Calendar) => case.index + case.follow.days,
    }
}

fn as_case(row: &Row, design: Design) -> Row {
    match design {
        Design::Cumulative => row.clone(),
        Design::IncidenceDensity => moved(row, row.index + row.follow.days, true),
    }
}

fn as_control(row: &Row, index: Day, design: Design) -> Row {
    match design {
        Design::Cumulative => row.clone(),
        Design::IncidenceDensity => moved(row, index, false),
    }
}

fn moved(row: &Row, index: Day, is_case: bool) -> Row {
    let follow = FollowUp { event: u32::from(is_case), days: 0, outcome: Some(is_case) };
    Row { index, entry: row.index, follow, ..row.clone() }
}

/// A number of chance for a pair (the finalizer of SplitMix64, Steele et al. 2014).
fn mixed(a: u64, b: u64) -> u64 {
    let mut z = a.rotate_left(32) ^ b;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
