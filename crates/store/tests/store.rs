//! A store is written in pieces and read person by person, with the same bytes whatever the order and the threads.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use store::{Entry, Kind, Quiet, Row, Spill, Store, StoreError};

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("insite-store-{name}-{}", std::process::id()));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn entries() -> Vec<Entry> {
    let row = |kind: Kind, start: String| Row { start: Some(start), ..Row::new(kind) };
    let person = |n: usize| {
        let events = (0..n % 40).map(move |day| row(Kind::Condition, format!("2020-01-{:02}", day % 28 + 1)));
        let rows = std::iter::once(row(Kind::Person, "1960-01-01".into())).chain(events);
        rows.map(move |row| Entry::of(format!("person-{n}"), row))
    };
    (0..300).flat_map(person).collect()
}

fn write(folder: &Path, entries: &[Entry], threads: usize) -> u64 {
    let mut spill = Spill::create(folder, 7).unwrap();
    for entry in entries {
        spill.push(entry).unwrap();
    }
    spill.finish(threads, &Quiet, |_, kept| kept).unwrap().iter().map(|part| part.rows).sum()
}

fn bytes(folder: &Path) -> Vec<Vec<u8>> {
    Store::open(folder).unwrap().files().iter().map(|file| fs::read(folder.join(file)).unwrap()).collect()
}

#[test]
fn every_entry_comes_back_and_the_bytes_are_the_same() {
    let (one, two) = (folder("one"), folder("two"));
    let mut all = entries();
    assert_eq!(write(&one, &all, 1), all.len() as u64);
    all.reverse();
    write(&two, &all, 3);
    assert_eq!(bytes(&one), bytes(&two));
    let store = Store::open(&one).unwrap();
    let counted = store.map_parts(2, |_, persons| {
        let mut count = (0, 0);
        for person in persons {
            let person = person?;
            let expected: usize = person.record.patient.id.trim_start_matches("person-").parse().unwrap();
            assert_eq!(person.record.conditions.len(), expected % 40);
            count = (count.0 + 1, count.1 + person.record.conditions.len());
        }
        Ok::<_, StoreError>(count)
    });
    let counted = counted.unwrap();
    assert_eq!(counted.iter().map(|c| c.0).sum::<usize>(), 300);
    assert_eq!(counted.iter().map(|c| c.1).sum::<usize>() + 300, all.len());
    fs::remove_dir_all(&one).unwrap();
    fs::remove_dir_all(&two).unwrap();
}

#[test]
fn what_is_unfinished_is_not_taken_for_whole() {
    let folder = folder("unfinished");
    let mut spill = Spill::create(&folder, 2).unwrap();
    spill.push(&entries()[0]).unwrap();
    assert!(Store::open(&folder).unwrap_err().to_string().contains("unfinished"));
    drop(spill);
    assert!(Store::open(&folder.join("nowhere")).unwrap_err().to_string().contains("insite etl"));
    write(&folder, &entries(), 1);
    assert!(Store::open(&folder).is_ok());
    fs::write(folder.join("part-00000.parquet"), b"nonsense").unwrap();
    assert!(Store::open(&folder).unwrap().persons(0).is_err());
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn whoever_settles_a_person_decides_what_stays() {
    let folder = folder("settled");
    let mut spill = Spill::create(&folder, 3).unwrap();
    for entry in entries() {
        spill.push(&entry).unwrap();
    }
    let parts =
        spill.finish(2, &Quiet, |person, entries| if person.ends_with('7') { vec![] } else { entries }).unwrap();
    assert_eq!(parts.iter().map(|part| part.persons).sum::<u64>(), 270);
    fs::remove_dir_all(&folder).unwrap();
}
