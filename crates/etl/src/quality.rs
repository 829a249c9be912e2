//! What the stored entries are, by code: how many, with which units, between which numbers and dates.

use std::collections::BTreeMap;

use store::{Entry, Kind, Row};

use crate::histogram::Histogram;

/// What is known of the entries of one code.
#[derive(Debug, Clone, Default)]
pub(crate) struct CodeFacts {
    pub(crate) display: Option<String>,
    pub(crate) entries: u64,
    pub(crate) numbers: Histogram,
    pub(crate) without_unit: u64,
    pub(crate) units: BTreeMap<String, u64>,
    pub(crate) dates: Dates,
}

/// First and last date, as ISO text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dates {
    pub(crate) first: Option<String>,
    pub(crate) last: Option<String>,
}

impl Dates {
    pub(crate) fn add(&mut self, text: &str) {
        let date = text.get(..10).unwrap_or(text);
        if self.first.as_deref().is_none_or(|first| date < first) {
            self.first = Some(date.to_owned());
        }
        if self.last.as_deref().is_none_or(|last| date > last) {
            self.last = Some(date.to_owned());
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for date in [&other.first, &other.last].into_iter().flatten() {
            self.add(date);
        }
    }
}

/// Facts by kind and code; the code as `system|code`, empty where an entry has words alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Codes(BTreeMap<Kind, BTreeMap<String, CodeFacts>>);

impl Codes {
    pub(crate) fn add(&mut self, entry: &Entry) {
        let mut time = None;
        for row in &entry.rows {
            time = time.or(row.start.as_deref()).or(row.recorded.as_deref());
            if is_coded(row.kind) {
                self.add_row(row, time);
            }
        }
    }

    fn add_row(&mut self, row: &Row, time: Option<&str>) {
        let (code, display) = first_code(row.codes.as_deref().unwrap_or_default());
        let of_kind = self.0.entry(row.kind).or_default();
        if !of_kind.contains_key(code) {
            of_kind.insert(code.to_owned(), CodeFacts::default());
        }
        let Some(facts) = of_kind.get_mut(code) else { return };
        facts.entries += 1;
        if let Some(display) = display
            && facts.display.as_deref().is_none_or(|known| display < known)
        {
            facts.display = Some(display.to_owned());
        }
        if let Some(number) = row.number {
            facts.numbers.add(number);
            match row.unit.as_deref() {
                None => facts.without_unit += 1,
                Some(unit) => match facts.units.get_mut(unit) {
                    Some(count) => *count += 1,
                    None => {
                        facts.units.insert(unit.to_owned(), 1);
                    }
                },
            }
        }
        time.iter().for_each(|time| facts.dates.add(time));
    }

    pub(crate) fn merge(&mut self, other: Self) {
        for (kind, codes) in other.0 {
            let of_kind = self.0.entry(kind).or_default();
            for (code, facts) in codes {
                let known = of_kind.entry(code).or_default();
                known.display = [known.display.take(), facts.display].into_iter().flatten().min();
                known.entries += facts.entries;
                known.numbers.merge(&facts.numbers);
                known.without_unit += facts.without_unit;
                for (unit, count) in facts.units {
                    *known.units.entry(unit).or_default() += count;
                }
                known.dates.merge(&facts.dates);
            }
        }
    }

    /// All codes, the most common first.
    pub(crate) fn by_count(self) -> Vec<(Kind, String, CodeFacts)> {
        let mut all: Vec<(Kind, String, CodeFacts)> = self
            .0
            .into_iter()
            .flat_map(|(kind, codes)| codes.into_iter().map(move |(code, facts)| (kind, code, facts)))
            .collect();
        all.sort_by(|a, b| b.2.entries.cmp(&a.2.entries).then_with(|| (a.0, &a.1).cmp(&(b.0, &b.1))));
        all
    }
}

fn is_coded(kind: Kind) -> bool {
    !matches!(kind, Kind::Person | Kind::Site | Kind::Race | Kind::Period | Kind::Death)
}

/// `system|code` and the display of the first coding.
fn first_code(codes: &str) -> (&str, Option<&str>) {
    let line = codes.split('\n').next().unwrap_or_default();
    let bytes = line.as_bytes();
    let is_bar = |at: &usize| bytes.get(*at) == Some(&b'|') && (*at == 0 || bytes.get(at - 1) != Some(&b'\\'));
    match (0..bytes.len()).filter(is_bar).nth(1) {
        Some(at) => (line.get(..at).unwrap_or(line), line.get(at + 1..)),
        None => (line, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_parted_from_its_words() {
        assert_eq!(first_code("loinc|1-2|A b\nsnomed|3"), ("loinc|1-2", Some("A b")));
        assert_eq!(first_code("loinc|1-2"), ("loinc|1-2", None));
        assert_eq!(first_code("urn:a\\|b|1|x"), ("urn:a\\|b|1", Some("x")));
        assert_eq!(first_code(""), ("", None));
    }

    #[test]
    fn facts_are_the_same_however_they_were_gathered() {
        let entry = |number: f64, unit: Option<&str>, start: &str| {
            let codes = Some("loinc|1|x".to_owned());
            let (unit, start) = (unit.map(str::to_owned), Some(start.to_owned()));
            Entry::of("p", Row { codes, number: Some(number), unit, start, ..Row::new(Kind::Observation) })
        };
        let entries = [
            entry(1.0, Some("g"), "2020-01-05T10:00:00"),
            entry(3.0, None, "2019-01-01"),
            entry(2.0, Some("g"), "2021"),
        ];
        let (mut one, mut other) = (Codes::default(), Codes::default());
        entries.iter().for_each(|e| one.add(e));
        other.add(&entries[2]);
        let mut rest = Codes::default();
        entries[..2].iter().for_each(|e| rest.add(e));
        other.merge(rest);
        for codes in [one, other] {
            let all = codes.by_count();
            let [(Kind::Observation, code, facts)] = all.as_slice() else { panic!() };
            assert_eq!((code.as_str(), facts.entries, facts.without_unit), ("loinc|1", 3, 1));
            assert_eq!(facts.numbers.summary(), Some([1.0, 2.0, 3.0]));
            assert_eq!((facts.dates.first.as_deref(), facts.dates.last.as_deref()), (Some("2019-01-01"), Some("2021")));
            assert_eq!(facts.units, BTreeMap::from([("g".to_owned(), 2)]));
        }
    }
}
