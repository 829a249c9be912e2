//! Which counts are too small to leave a site.

use std::fmt;

use serde::Serialize;

/// The smallest count that is named.
pub const FEWEST: usize = 10;

/// A count, or that it is too small to be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Count {
    /// The count: nobody, or at least [`FEWEST`].
    Number(usize),
    /// Why there is none.
    Few(&'static str),
}

/// The count where it may be named.
#[must_use]
pub fn count(number: usize) -> Count {
    if is_few(number) { Count::Few("fewer than 10") } else { Count::Number(number) }
}

/// Whether a count is somebody's, and too few.
#[must_use]
pub fn is_few(count: usize) -> bool {
    count > 0 && count < FEWEST
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Few(why) => f.write_str(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_nine_are_not_named() {
        let said = [0, 1, 9, 10].map(|number| count(number).to_string());
        assert_eq!(said, ["0", "fewer than 10", "fewer than 10", "10"]);
    }
}
