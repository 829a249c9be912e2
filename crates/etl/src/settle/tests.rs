//! Persons with events that cannot be.

use super::*;

fn row(kind: Kind, start: &str, source: &str) -> Row {
    let start = (!start.is_empty()).then(|| start.to_owned());
    Row { start, source: Some(source.to_owned()), ..Row::new(kind) }
}

fn settled(rules: Rules, rows: Vec<Row>) -> (Vec<Row>, Findings) {
    let mut entries: Vec<Entry> = rows.into_iter().map(|row| Entry::of("", row)).collect();
    entries.sort_by(Entry::order);
    let settler = Settler::new(rules, false, 2);
    let kept = settler.settle(entries);
    (kept.into_iter().flat_map(|entry| entry.rows).collect(), settler.into_findings())
}

fn reasons(found: &Findings, table: &str) -> Vec<(String, u64)> {
    found.tallies[table].dropped.iter().map(|(why, count)| (why.to_string(), count.count)).collect()
}

#[test]
fn what_cannot_be_is_left_out_and_counted() {
    let rows = || {
        vec![
            row(Kind::Person, "1960-05-02", "person/1"),
            row(Kind::Death, "2020-01-01", "death/1"),
            row(Kind::Death, "2020-01-05", "death/2"),
            row(Kind::Observation, "1960-05-01", "measurement/1"),
            row(Kind::Observation, "1960-05-02", "measurement/2"),
            row(Kind::Observation, "1960-05", "measurement/3"),
            row(Kind::Observation, "2020-01-31", "measurement/4"),
            row(Kind::Observation, "2020-02-01", "measurement/5"),
            Row { first_byte: 9, ..row(Kind::Observation, "2020-01-31", "measurement/4") },
        ]
    };
    let (kept, found) = settled(Rules::default(), rows());
    assert_eq!(kept.len(), 5);
    let [before, after, twice] = &reasons(&found, "measurement")[..] else { panic!() };
    let one = |why: &str| (why.to_owned(), 1);
    assert_eq!((after, before, twice), (&one("before birth"), &one("after death"), &one("stands twice")));
    assert_eq!(found.tallies["measurement"].stored, 3);
    assert_eq!(found.tallies["death"].stored, 1);
    assert_eq!(reasons(&found, "death").len(), 1);
    let rules = Rules { before_birth: Keep::Keep, after_death: Keep::Keep, ..Rules::default() };
    let (kept, found) = settled(rules, rows());
    assert_eq!(kept.len(), 7);
    assert_eq!(found.tallies["measurement"].remarks.len(), 2);
}

#[test]
fn persons_who_contradict_themselves_are_nobody() {
    let sex = |row: Row, sex: &str| Row { class: Some(sex.to_owned()), ..row };
    let observation = || row(Kind::Observation, "2000-01-01", "measurement/1");
    let (kept, found) = settled(
        Rules::default(),
        vec![
            row(Kind::Person, "1960", "person/1"),
            sex(row(Kind::Person, "", "person/1"), "female"),
            sex(row(Kind::Person, "1960", "person/1"), "female"),
            observation(),
        ],
    );
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[0].start.as_deref(), kept[0].class.as_deref()), (Some("1960"), Some("female")));
    assert_eq!(reasons(&found, "person"), [("stands twice".to_owned(), 2)]);
    for persons in [vec![row(Kind::Person, "1960", "person/1"), row(Kind::Person, "1961", "person/1")], vec![]] {
        let count = persons.len() as u64;
        let (kept, found) = settled(Rules::default(), persons.into_iter().chain([observation()]).collect());
        assert!(kept.is_empty());
        assert_eq!(reasons(&found, "measurement")[0].1, 1);
        assert_eq!(found.tallies.get("person").map_or(0, |tally| tally.left_out()), count);
        assert_eq!(found.persons, 0);
    }
}

#[test]
fn a_period_is_made_of_events_where_no_source_states_any() {
    let rows = vec![
        row(Kind::Person, "1960", "person/1"),
        Row { text: Some("north".into()), ..Row::new(Kind::Site) },
        row(Kind::Observation, "2001-03", "measurement/1"),
        row(Kind::Observation, "2000-01-02T03:04:05", "measurement/2"),
    ];
    let mut entries: Vec<Entry> = rows.into_iter().map(|row| Entry::of("", row)).collect();
    entries.sort_by(Entry::order);
    let settler = Settler::new(Rules::default(), true, 1);
    let kept = settler.settle(entries);
    let period = &kept[2].rows[0];
    assert_eq!((period.kind, period.start.as_deref()), (Kind::Period, Some("2000-01-02")));
    assert_eq!(period.end.as_deref(), Some("2001-03-31"));
    let mut sorted = kept.clone();
    sorted.sort_by(Entry::order);
    assert_eq!(sorted, kept);
    assert_eq!(settler.into_findings().periods_made, 1);
}
