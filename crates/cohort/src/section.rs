//! One section of a recipe: read alone, with the line of what is wrong and the nearest known key of an unknown one.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::error::CohortError;

/// The section `name` of the recipe `text`, which stands in `file`; `None` where it has none.
///
/// # Errors
/// The file, the line and what to do: a syntax error, an unknown key with the nearest known one, a value of another kind.
pub fn section<T: DeserializeOwned>(text: &str, file: &str, name: &str) -> Result<Option<T>, CohortError> {
    let wrong = |error: toml::de::Error| {
        let line = error.span().map(|span| 1 + text.get(..span.start).unwrap_or(text).matches('\n').count());
        let place = line.map_or_else(String::new, |line| format!(", line {line}"));
        CohortError::Recipe {
            file: file.to_owned(),
            place,
            problem: format!("[{name}]: {}", reworded(error.message())),
        }
    };
    let document = toml::Deserializer::parse(text).map_err(wrong)?;
    Only { name, kind: PhantomData }.deserialize(document).map_err(wrong)
}

/// The known name that is most like `word`, where any is alike.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const ALIKE: f64 = 0.6;
    let alike = known.into_iter().map(|name| (strsim::jaro_winkler(word, name), name));
    alike
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

/// Serde lists the known keys; a reader wants the one that was meant.
fn reworded(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let (true, Some(unknown)) = (message.starts_with("unknown "), quoted.next()) else { return message.to_owned() };
    let known: Vec<&str> = quoted.collect();
    let what = if message.starts_with("unknown variant") { "word" } else { "key" };
    match nearest(unknown, known.iter().copied()) {
        Some(near) => format!("unknown {what} `{unknown}`; the nearest known {what} is `{near}`"),
        None => format!("unknown {what} `{unknown}`; known are {}", known.join(", ")),
    }
}

struct Only<'a, T> {
    name: &'a str,
    kind: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Only<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Only<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a recipe with a section [{}]", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<String>()? {
            if key == self.name {
                found = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Definition, Sampling};

    fn refused<T: DeserializeOwned + fmt::Debug>(text: &str, name: &str, expected: &str) {
        let message = section::<T>(text, "r.toml", name).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }

    #[test]
    fn what_is_wrong_stands_with_its_line_and_the_key_that_was_meant() {
        let good = "[other]\nx = 1\n[cohort]\nindex = \"2000-01-01\"\noutcome = { death = true }\n";
        let read: Definition = section(good, "r.toml", "cohort").unwrap().unwrap();
        assert_eq!(read.index, crate::Index::On("2000-01-01".parse().unwrap()));
        assert!(section::<Sampling>(good, "r.toml", "sampling").unwrap().is_none());
        let with = |line: &str| format!("{good}{line}\n");
        refused::<Definition>(
            &with("wash_out_day = 3"),
            "cohort",
            "r.toml, line 6: [cohort]: unknown key `wash_out_day`; the nearest known key is `washout_days`",
        );
        refused::<Definition>(&with("washout_days = \"x\""), "cohort", "line 6");
        refused::<Definition>(&with("prior_outcome = \"exlude\""), "cohort", "nearest known word is `exclude`");
        refused::<Definition>("[cohort]\nindex = \"frist\"\n", "cohort", "line 2");
        refused::<Definition>("[cohort\n", "cohort", "line 1");
        refused::<Definition>("[cohort]\nindex = \"first\"\n", "cohort", "outcome");
    }
}
