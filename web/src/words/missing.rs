//! What is missing, what it leaves open, and what is entered by hand.

use assess::Tier;
use language::messages;

use super::tier;

/// Which tiers are possible.
pub(crate) fn possible_tiers(tiers: &[Tier]) -> String {
    match *tiers {
        [] => String::new(),
        [only] => messages::possible_tiers_one(tier(only)),
        [first, second] => messages::possible_tiers_two(tier(first), tier(second)),
        [first, second, third, ..] => messages::possible_tiers_three(tier(first), tier(second), tier(third)),
    }
}

/// How much a test narrows the range, for a screen reader.
pub(crate) fn narrows_by(percent: f64) -> String {
    if percent < 1.0 {
        messages::narrows_by_hardly().into()
    } else {
        messages::narrows_by_percent(percent.round_ties_even())
    }
}
