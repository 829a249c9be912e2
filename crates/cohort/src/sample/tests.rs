//! Brute-force oracles: what a sample must be, checked pair by pair.

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use super::*;
use crate::day::{Day, date_of, day_of};
use crate::definition::Sex;
use crate::follow_up::FollowUp;
use crate::section::section;

/// Persons with one to three index dates each; about one row in six is a case.
fn rows(seed: u64, persons: usize) -> Vec<Row> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut below = |count: u32| chance.next_u32() % count;
    let mut rows = Vec::new();
    for person in 0..persons {
        let (sex, born, site) = (below(2), below(12_000) as Day - 12_000, below(3));
        let mut index = 11_000 + below(300) as Day;
        for _ in 0..=below(3) {
            let event = [0, 0, 0, 1, 2, 0][below(6) as usize];
            let is_lost = event == 0 && below(4) == 0;
            rows.push(Row {
                person: format!("p{person:04}"),
                index,
                entry: index - 400,
                follow: FollowUp {
                    event,
                    days: if event == 0 && !is_lost { 365 } else { 1 + below(364) as i32 },
                    outcome: (!is_lost).then_some(event == 1),
                },
                amount: Default::default(),
                sex: Some(if sex == 0 { Sex::Female } else { Sex::Male }),
                birth: Some(date_of(born)),
                site: Some(["north", "south", "west"][site as usize].to_owned()),
                treatment: None,
                stratum: None,
                negative_controls: vec![],
            });
            index += 1 + below(400) as Day;
        }
    }
    rows
}

fn sampling(lines: &str) -> Sampling {
    let sampling: Sampling = section(&format!("[sampling]\n{lines}"), "r", "sampling").unwrap().unwrap();
    sampling.check().unwrap();
    sampling
}

fn placed(rows: &[Row], lines: &str, seed: u64) -> Vec<Placed> {
    place(rows.to_vec(), &sampling(lines), seed, &mut Attrition::default()).unwrap().0
}

/// Sets of case and controls.
fn sets(placed: &[Placed]) -> Vec<(&Placed, Vec<&Placed>)> {
    let mut sets: BTreeMap<usize, Vec<&Placed>> = BTreeMap::new();
    for row in placed {
        sets.entry(row.match_set.unwrap()).or_default().push(row);
    }
    sets.into_values().map(|set| (set[0], set[1..].to_vec())).collect()
}

fn age_days(row: &Row) -> Day {
    row.index - day_of(row.birth.unwrap())
}

#[test]
fn matched_controls_are_equal_near_and_of_one_case_each() {
    let rows = rows(1, 600);
    let lines = "match = { ratio = 3, exact = ['sex', 'site', 'index_year'], caliper = { age_years = 4, index_date_days = 90 }, replacement = false }";
    let placed = placed(&rows, lines, 5);
    let (mut used, mut controls) = (BTreeSet::new(), 0);
    for (case, set) in sets(&placed) {
        assert!(case.row.follow.event == 1 && !set.is_empty() && set.len() <= 3);
        for control in set {
            assert_eq!(control.row.follow.outcome, Some(false));
            assert!(used.insert(control.row.person.clone()), "a control of two cases");
            assert_ne!(control.row.person, case.row.person);
            assert_eq!((control.row.sex, &control.row.site), (case.row.sex, &case.row.site));
            assert_eq!(date_of(control.row.index).year(), date_of(case.row.index).year());
            assert!(f64::from((age_days(&control.row) - age_days(&case.row)).abs()) <= 4.0 * 365.25);
            assert!((control.row.index - case.row.index).abs() <= 90);
            controls += 1;
        }
    }
    assert!(controls > 60, "{controls}");
}

#[test]
fn with_replacement_every_case_has_its_very_nearest_controls() {
    let rows = rows(2, 300);
    let placed =
        placed(&rows, "match = { ratio = 2, exact = ['sex'], caliper = { age_years = 50 }, replacement = true }", 5);
    let all = sets(&placed);
    assert_eq!(all.len(), rows.iter().filter(|row| row.follow.event == 1).count());
    let mut reused = BTreeMap::new();
    for (case, set) in all {
        // The nearest row of each other person, then the two nearest persons.
        let mut nearest: BTreeMap<&str, Day> = BTreeMap::new();
        for row in &rows {
            if row.follow.outcome == Some(false) && row.sex == case.row.sex && row.person != case.row.person {
                let distance = (age_days(row) - age_days(&case.row)).abs();
                let best = nearest.entry(&row.person).or_insert(distance);
                *best = (*best).min(distance);
            }
        }
        let mut expected: Vec<Day> = nearest.into_values().collect();
        expected.sort_unstable();
        let found: Vec<Day> = set.iter().map(|c| (age_days(&c.row) - age_days(&case.row)).abs()).collect();
        assert_eq!(found, expected[..2]);
        set.iter().for_each(|c| *reused.entry((c.row.person.clone(), c.row.index)).or_insert(0) += 1);
    }
    assert!(reused.values().any(|times| *times > 1), "somebody is a control of several cases");
}

#[test]
fn in_incidence_density_sampling_controls_are_at_risk_on_the_day() {
    let rows = rows(3, 400);
    let of = |person: &str, index: Day| rows.iter().find(|row| row.person == person && row.index == index).unwrap();
    for scale in ["follow_up", "calendar"] {
        let lines = format!(
            "match = {{ ratio = 2, exact = ['sex'], design = 'incidence_density', time_scale = '{scale}', replacement = true }}"
        );
        let placed = placed(&rows, &lines, 8);
        let mut later_cases = 0;
        for (case, set) in sets(&placed) {
            let before = of(&case.row.person, case.row.entry);
            assert_eq!((before.follow.event, case.row.index), (1, before.index + before.follow.days));
            assert_eq!((case.row.follow.days, case.row.follow.outcome), (0, Some(true)));
            for control in set {
                let was = of(&control.row.person, control.row.entry);
                let at = control.row.index;
                if scale == "calendar" {
                    assert_eq!(at, case.row.index);
                } else {
                    assert_eq!(at - was.index, case.row.index - before.index);
                }
                // Under observation on that day, and nothing has happened up to its end.
                assert!(was.index <= at && at <= was.index + was.follow.days);
                assert!(was.follow.event == 0 || at < was.index + was.follow.days);
                assert_eq!(control.row.follow.outcome, Some(false));
                later_cases += usize::from(was.follow.event == 1);
            }
        }
        assert!(later_cases > 0, "later cases are controls before");
    }
}

#[test]
fn no_person_is_on_two_sides_or_in_two_folds() {
    let rows = rows(4, 500);
    let mut compared = 0;
    for lines in [
        "split = { by = 'person', test = 0.25 }",
        "split = { by = 'time', at = '2000-10-01' }",
        "split = { by = 'time', test = 0.7 }\nfolds = { k = 4, by = 'time' }",
        "split = { by = 'site', sites = ['west'], test = 0.2 }",
        "split = { by = 'person', test = 0.5 }\nmatch = { ratio = 1, exact = ['sex'], replacement = true }",
    ] {
        let placed = placed(&rows, lines, 11);
        let mut places: BTreeMap<&str, (SplitName, Option<usize>)> = BTreeMap::new();
        for row in &placed {
            let place = (row.split, row.fold);
            assert_eq!(*places.entry(&row.row.person).or_insert(place), place, "{lines}");
            assert_eq!(row.fold.is_some(), row.split == SplitName::Train);
            compared += 1;
        }
        let names: BTreeSet<SplitName> = places.values().map(|(split, _)| *split).collect();
        assert!(names.len() >= 2);
    }
    assert!(compared > 2000);
}

#[test]
fn sides_and_folds_have_their_share_of_the_cases() {
    let rows = rows(5, 500);
    let placed = placed(&rows, "split = { by = 'person', test = 0.25 }\nfolds = { k = 5 }", 3);
    let mut persons: BTreeMap<&str, (SplitName, Option<usize>, bool)> = BTreeMap::new();
    for row in &placed {
        persons.entry(&row.row.person).or_insert((row.split, row.fold, false)).2 |= row.is_case();
    }
    for is_case in [false, true] {
        let of_class: Vec<_> = persons.values().filter(|(.., case)| *case == is_case).collect();
        let tested = of_class.iter().filter(|(split, ..)| *split == SplitName::Test).count();
        assert!((tested as f64 - 0.25 * of_class.len() as f64).abs() <= 0.5);
        let sizes: Vec<usize> =
            (0..5).map(|fold| of_class.iter().filter(|(_, f, _)| *f == Some(fold)).count()).collect();
        assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
    }
    let test = |seed: u64| -> Vec<String> {
        let placed = self::placed(&rows, "split = { by = 'person', test = 0.25 }", seed);
        placed.into_iter().filter(|p| p.split == SplitName::Test).map(|p| p.row.person).collect()
    };
    assert_eq!(test(3), test(3));
    assert_ne!(test(3), test(4));
}

#[test]
fn folds_by_time_follow_each_other() {
    let placed = placed(&rows(6, 200), "folds = { k = 4, by = 'time' }", 3);
    let mut first: BTreeMap<&str, (Day, usize)> = BTreeMap::new();
    for row in &placed {
        let of = first.entry(&row.row.person).or_insert((row.row.index, row.fold.unwrap()));
        of.0 = of.0.min(row.row.index);
    }
    let days = |fold: usize| first.values().filter(move |(_, f)| *f == fold).map(|(day, _)| *day);
    for fold in 1..4 {
        assert!(days(fold - 1).max() <= days(fold).min());
        assert_eq!(days(fold).count(), 50);
    }
}

#[test]
fn by_time_later_rows_of_those_who_are_trained_on_are_left_out() {
    let rows = rows(7, 300);
    let at = day_of("2000-10-01".parse().unwrap());
    let placed = placed(&rows, "split = { by = 'time', at = '2000-10-01' }", 3);
    let early: BTreeSet<&str> = rows.iter().filter(|r| r.index < at).map(|r| r.person.as_str()).collect();
    let expected: Vec<&Row> = rows.iter().filter(|r| r.index < at || !early.contains(r.person.as_str())).collect();
    assert_eq!(placed.iter().map(|p| &p.row).collect::<Vec<_>>(), expected);
    assert!(placed.iter().all(|p| (p.split == SplitName::Test) == (p.row.index >= at)) && placed.len() < rows.len());
}

#[test]
fn weights_and_offset_are_those_of_king_and_zeng() {
    let rows: Vec<Row> = (0..400)
        .map(|n| {
            let follow = FollowUp { event: u32::from(n % 4 == 0), days: 9, outcome: Some(n % 4 == 0) };
            Row { person: format!("q{n:03}"), follow, ..rows(1, 1)[0].clone() }
        })
        .collect();
    let correct = |how: &str| {
        let lines = format!("prevalence = {{ population = 0.01, correct = '{how}' }}");
        place(rows.clone(), &sampling(&lines), 1, &mut Attrition::default()).unwrap()
    };
    let (placed, found) = correct("weights");
    let found = found.unwrap();
    // 100 cases and 300 controls: 0.01 / 0.25, 0.99 / 0.75, ln(99 / 3).
    assert!((found.weight_of_cases - 0.04).abs() < 1e-15 && (found.weight_of_controls - 1.32).abs() < 1e-15);
    assert!((found.intercept_offset - 3.496_507_561_466_480_2).abs() < 1e-12);
    let sum = |cases: bool| placed.iter().filter(|p| p.is_case() == cases).map(|p| p.weight).sum::<f64>();
    assert!(
        (sum(true) / (sum(true) + sum(false)) - 0.01).abs() < 1e-12 && (sum(true) + sum(false) - 400.0).abs() < 1e-9
    );
    assert!(correct("offset").0.iter().all(|p| p.weight == 1.0));
}

#[test]
fn a_stratum_s_rows_stand_for_all_of_it() {
    let rows = rows(8, 400);
    let count = |rows: &mut dyn Iterator<Item = (&Row, f64)>| {
        let mut strata: BTreeMap<String, (usize, f64)> = BTreeMap::new();
        for (row, weight) in rows {
            let stratum = strata.entry(format!("{:?} {:?}", row.site, row.follow.outcome)).or_default();
            stratum.0 += 1;
            stratum.1 += weight;
        }
        strata
    };
    let all = count(&mut rows.iter().map(|row| (row, 1.0)));
    let placed = placed(&rows, "stratify = { by = ['site', 'outcome'], rows = 20 }\nfolds = { k = 2 }", 2);
    let drawn = count(&mut placed.iter().map(|p| (&p.row, p.weight)));
    assert_eq!(all.keys().collect::<Vec<_>>(), drawn.keys().collect::<Vec<_>>());
    for (stratum, (rows, weight)) in drawn {
        let (whole, _) = all[&stratum];
        assert!(rows == whole.min(20) && (weight - whole as f64).abs() < 1e-9, "{stratum}");
    }
}

#[test]
fn settings_that_cannot_be_are_refused_by_their_key() {
    for (lines, expected) in [
        ("split = { by = 'person', test = 1.5 }", "sampling.split.test: must lie between 0 and 1"),
        ("split = { by = 'person' }", "sampling.split.test: is missing"),
        ("split = { by = 'time' }", "sampling.split: by time needs"),
        ("split = { by = 'site' }", "sampling.split.sites: is missing"),
        ("folds = { k = 1 }", "sampling.folds.k: must be 2 or more"),
        ("match = { ratio = 0, replacement = false }", "sampling.match.ratio"),
        ("match = { ratio = 1, replacement = false, exact = ['outcome'] }", "sampling.match.exact"),
        ("match = { ratio = 1, replacement = false, caliper = { age_years = -1 } }", "sampling.match.caliper"),
        ("stratify = { by = ['sex'] }", "sampling.stratify: needs either"),
        ("stratify = { by = ['sex'], rows = 5 }\nprevalence = {}", "sampling.prevalence: would weight rows twice"),
        ("prevalence = { population = 0 }", "sampling.prevalence.population"),
        ("negative_controls = { x = {} }", "sampling.negative_controls.x: names no entries"),
    ] {
        let sampling: Sampling = section(&format!("[sampling]\n{lines}"), "r", "sampling").unwrap().unwrap();
        let error = sampling.check().unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    let missing = section::<Sampling>("[sampling]\nmatch = { ratio = 1 }", "r", "sampling").unwrap_err().to_string();
    assert!(missing.contains("replacement"), "whether a control is reused must be stated: {missing}");
    let few = place(rows(1, 5), &sampling("folds = { k = 40 }"), 1, &mut Attrition::default()).unwrap_err().to_string();
    assert!(few.contains("sampling.folds.k: is 40"), "{few}");
    let impossible = "match = { ratio = 1, exact = ['sex'], caliper = { age_years = 0.00001 }, replacement = false }";
    let none = place(rows(1, 5), &sampling(impossible), 1, &mut Attrition::default()).unwrap_err().to_string();
    assert!(none.contains("sampling.match: no case finds a control"), "{none}");
}
