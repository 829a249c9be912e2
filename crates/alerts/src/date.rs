//! Days and moments as text: everything else does without jiff's own feature for it.

use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serializer, de};

fn text<S: Serializer>(value: &impl std::fmt::Display, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn parsed<'de, T: FromStr, D: Deserializer<'de>>(from: D, wanted: &str) -> Result<T, D::Error> {
    String::deserialize(from)?.parse().map_err(|_| de::Error::custom(wanted))
}

/// `2026-11-22`.
pub(crate) mod day {
    use jiff::civil::Date;
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        super::text(day, to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        super::parsed(from, "a day such as 2026-11-22")
    }
}

/// `2026-11-22T10:15:30Z`.
pub(crate) mod moment {
    use jiff::Timestamp;
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(at: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        super::text(at, to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        super::parsed(from, "a moment such as 2026-11-22T10:15:30Z")
    }
}
