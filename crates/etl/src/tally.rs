//! Counts of what came in and why something did not get further, with where to look.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How many places are kept of each reason.
pub(crate) const EXAMPLES: usize = 5;

/// Where something stands: a file by its index, and the first byte there, or the row of a file that has rows only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: u32,
    pub(crate) byte: u64,
}

/// Why something was left out: a few words.
pub(crate) type Why = Cow<'static, str>;

/// One reason: how often, and its first places. The same whatever the order in which they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Count {
    pub(crate) count: u64,
    pub(crate) first: BTreeSet<Place>,
}

impl Count {
    pub(crate) fn add(&mut self, place: Place) {
        self.count += 1;
        if self.first.len() < EXAMPLES || self.first.last().is_some_and(|last| place < *last) {
            self.first.insert(place);
            if self.first.len() > EXAMPLES {
                self.first.pop_last();
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.first.extend(other.first);
        while self.first.len() > EXAMPLES {
            self.first.pop_last();
        }
    }
}

/// What became of the entries of one table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    /// Entries that came in.
    pub(crate) read: u64,
    /// Entries that are in the store.
    pub(crate) stored: u64,
    /// Entries that are not, by reason.
    pub(crate) dropped: BTreeMap<Why, Count>,
    /// Of those that are left out: entries that cannot be read as what the table should hold, or cannot be (dates before
    /// birth). Where a table holds nothing else, its columns are not what they should be.
    pub(crate) bad: u64,
    /// Of those that are left out: entries that the settings ask to leave out, or that only serve to read others.
    pub(crate) unwanted: u64,
    /// What is worth knowing of entries that are stored, by remark.
    pub(crate) remarks: BTreeMap<Why, Count>,
}

impl Tally {
    pub(crate) fn drop(&mut self, why: impl Into<Why>, place: Place) {
        self.dropped.entry(why.into()).or_default().add(place);
    }

    /// Drops an entry that is not as its table should hold it.
    pub(crate) fn drop_bad(&mut self, why: impl Into<Why>, place: Place) {
        self.bad += 1;
        self.drop(why, place);
    }

    /// Drops an entry that nobody wants to have of its own.
    pub(crate) fn drop_unwanted(&mut self, why: impl Into<Why>, place: Place) {
        self.unwanted += 1;
        self.drop(why, place);
    }

    pub(crate) fn remark(&mut self, what: impl Into<Why>, place: Place) {
        self.remarks.entry(what.into()).or_default().add(place);
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.read += other.read;
        self.stored += other.stored;
        self.bad += other.bad;
        self.unwanted += other.unwanted;
        for (why, count) in other.dropped {
            self.dropped.entry(why).or_default().merge(count);
        }
        for (what, count) in other.remarks {
            self.remarks.entry(what).or_default().merge(count);
        }
    }

    pub(crate) fn left_out(&self) -> u64 {
        self.dropped.values().map(|count| count.count).sum()
    }
}

/// Tallies by table.
pub(crate) type Tallies = BTreeMap<String, Tally>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_places_are_kept_whatever_the_order() {
        let places = [9, 3, 7, 1, 8, 2, 6].map(|byte| Place { file: 0, byte });
        let (mut forward, mut split, mut other) = (Count::default(), Count::default(), Count::default());
        places.iter().for_each(|place| forward.add(*place));
        places[..3].iter().for_each(|place| other.add(*place));
        places[3..].iter().for_each(|place| split.add(*place));
        split.merge(other);
        assert_eq!((forward.count, &forward.first), (7, &split.first));
        assert_eq!(forward.first.iter().map(|p| p.byte).collect::<Vec<_>>(), [1, 2, 3, 6, 7]);
    }
}
