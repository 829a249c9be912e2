//! What a counterfactual is to reach: a quieter tier, or the other side of a threshold.

use language::{decimal, messages};

use super::note::Counterfactuals;
use super::said;
use crate::assessment::Quantity;
use crate::bundle::source::Tier;
use crate::bundle::{Bundle, Output};
use crate::population;

/// What is to be reached.
pub(super) enum Goal {
    /// A tier quieter than this one.
    Quieter {
        /// The tier of the record.
        than: Tier,
        /// Whether smaller values are quieter, as far as that is known.
        downwards: bool,
    },
    /// The better side of a threshold.
    Across {
        /// The threshold: a risk is to fall below it, a chance of survival to reach it.
        threshold: f64,
        /// Who says that it matters; the reader where absent.
        source: Option<String>,
    },
}

impl Goal {
    /// The goal for a result; a sentence where there is none.
    pub(super) fn of(
        bundle: &Bundle,
        output: &Output,
        row: &[f64],
        value: f64,
        asked: Option<f64>,
    ) -> Result<Self, String> {
        if let Some(threshold) = asked {
            return Self::across(output, value, threshold, None);
        }
        let tier = tier(bundle, output, row, value);
        if tier > Tier::Passive {
            return Ok(Self::Quieter { than: tier, downwards: downwards(bundle, output, row, value, tier) });
        }
        if let Some(threshold) = bundle.thresholds.iter().find(|threshold| threshold.output == output.id) {
            return Self::across(output, value, threshold.value, Some(threshold.source.clone()));
        }
        let has_alert =
            (0..=GRID).map(|at| probe(output, value, at)).any(|other| tier < self::tier(bundle, output, row, other));
        Err(if has_alert {
            messages::change_nothing_quieter().to_owned()
        } else if output.quantity.is_probability() {
            messages::change_names_no_threshold().to_owned()
        } else {
            messages::change_amount_without_goal().to_owned()
        })
    }

    fn across(output: &Output, value: f64, threshold: f64, source: Option<String>) -> Result<Self, String> {
        let (it, years) = (it(output), years(output));
        let shown = || said::percent_beside(threshold, value);
        match output.quantity {
            Quantity::Amount => Err(messages::change_amount_has_no_side().to_owned()),
            Quantity::Risk if value < threshold => Err(messages::change_below_already(it, &years, &shown())),
            Quantity::Survival if value >= threshold => Err(messages::change_reached_already(it, &years, &shown())),
            Quantity::Risk | Quantity::Survival => Ok(Self::Across { threshold, source }),
        }
    }

    /// Whether a value reaches it.
    pub(super) fn is_reached(&self, bundle: &Bundle, output: &Output, row: &[f64], value: f64) -> bool {
        match self {
            Self::Quieter { than, .. } => tier(bundle, output, row, value) < *than,
            Self::Across { threshold, .. } if output.quantity == Quantity::Survival => value >= *threshold,
            Self::Across { threshold, .. } => value < *threshold,
        }
    }

    /// How far a value is away, on the scale of the value.
    pub(super) fn distance(&self, output: &Output, value: f64) -> f64 {
        let downwards = match self {
            Self::Quieter { downwards, .. } => *downwards,
            Self::Across { .. } => output.quantity != Quantity::Survival,
        };
        if downwards { value } else { -value }
    }

    /// The goal as a sentence, into the note.
    pub(super) fn tell(&self, output: &Output, note: &mut Counterfactuals) {
        let (it, years) = (it(output), years(output));
        match self {
            Self::Quieter { than: Tier::Interrupt, .. } => note.goal = messages::change_goal_act(it, &years),
            Self::Quieter { .. } => note.goal = messages::change_goal_attention(it, &years),
            Self::Across { threshold, source } => {
                let shown = said::percent_beside(*threshold, 0.0);
                note.goal = match output.quantity {
                    Quantity::Survival => messages::change_goal_reach(it, &years, &shown),
                    Quantity::Risk | Quantity::Amount => messages::change_goal_below(it, &years, &shown),
                };
                note.threshold = Some(*threshold);
                note.threshold_source.clone_from(source);
            }
        }
    }

    /// The number from which a result with a change must be told apart in words; `own` is the record's.
    pub(super) fn beside(&self, own: f64) -> f64 {
        match self {
            Self::Quieter { .. } => own,
            Self::Across { threshold, .. } => *threshold,
        }
    }

    /// What a result would be with `changes`, which are clauses of a sentence; `shown` is its `value` in words.
    pub(super) fn reached_in_words(
        &self,
        output: &Output,
        changes: &str,
        (value, shown): (f64, &str),
        tier: Tier,
    ) -> String {
        let (it, years) = (it(output), years(output));
        match self {
            Self::Quieter { than: Tier::Interrupt, .. } if tier == Tier::Banner => {
                messages::change_still_attention(changes, it, &years, shown)
            }
            Self::Quieter { .. } => messages::change_no_attention(changes, it, &years, shown),
            Self::Across { threshold, .. } => {
                let threshold = said::percent_beside(*threshold, value);
                match output.quantity {
                    Quantity::Survival => messages::change_not_below(changes, it, &years, shown, &threshold),
                    Quantity::Risk | Quantity::Amount => messages::change_below(changes, it, &years, shown, &threshold),
                }
            }
        }
    }
}

/// What a result is, as the messages that name it within a sentence choose by.
fn it(output: &Output) -> &'static str {
    match (output.quantity, output.horizon_years) {
        (Quantity::Risk, Some(_)) => "risk-years",
        (Quantity::Risk, None) => "risk",
        (Quantity::Survival, Some(_)) => "survival-years",
        (Quantity::Survival, None) => "survival",
        (Quantity::Amount, _) => "amount",
    }
}

/// Within how many years, in words; empty where the output has no time.
fn years(output: &Output) -> String {
    output.horizon_years.map(|years| decimal(&years.to_string())).unwrap_or_default()
}

/// How loudly a value speaks.
pub(super) fn tier(bundle: &Bundle, output: &Output, row: &[f64], value: f64) -> Tier {
    population::alert(bundle, output, row, value).map_or(Tier::Passive, |alert| alert.tier)
}

/// Other values that are looked at to see where an alert changes.
const GRID: u32 = 100;

/// One of the other values: all percentages of a probability, or from a hundredth to a hundred times an amount.
fn probe(output: &Output, value: f64, at: u32) -> f64 {
    let share = f64::from(at) / f64::from(GRID);
    if output.quantity.is_probability() { share } else { value * libm::pow(10.0, 4.0 * share - 2.0) }
}

/// Whether smaller values are quieter: what the nearest quieter one of the values looked at says.
fn downwards(bundle: &Bundle, output: &Output, row: &[f64], value: f64, tier: Tier) -> bool {
    let quieter =
        (0..=GRID).map(|at| probe(output, value, at)).filter(|other| self::tier(bundle, output, row, *other) < tier);
    let nearest = quieter.min_by(|a, b| (a - value).abs().total_cmp(&(b - value).abs()));
    nearest.map_or(output.quantity != Quantity::Survival, |nearest| nearest < value)
}
