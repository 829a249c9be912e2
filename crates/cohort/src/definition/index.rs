//! Which day is the index date.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which of the target's days is the index date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// The first.
    First,
    /// The last.
    Last,
    /// Each.
    Every,
    /// One by chance, of those with enough observation before it.
    RandomVisit,
    /// This date, for everyone who met the target by then.
    On(Date),
}

const WORDS: [(&str, Index); 4] =
    [("first", Index::First), ("last", Index::Last), ("every", Index::Every), ("random_visit", Index::RandomVisit)];

impl Serialize for Index {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self, WORDS.iter().find(|(_, index)| index == self)) {
            (Self::On(date), _) => serializer.serialize_str(&date.to_string()),
            (_, Some((word, _))) => serializer.serialize_str(word),
            (_, None) => Err(serde::ser::Error::custom("no such index")),
        }
    }
}

impl<'de> Deserialize<'de> for Index {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let word = WORDS.iter().find(|(word, _)| *word == text).map(|(_, index)| *index);
        word.or_else(|| text.parse().ok().map(Self::On)).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "`{text}` is no index: write first, last, every, random_visit or a date such as 2000-01-01, in quotes"
            ))
        })
    }
}
