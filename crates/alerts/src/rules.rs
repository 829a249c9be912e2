//! When an alert that was answered speaks again, and how many may speak at once.

use assess::{Quantity, Tier};
use language::messages;
use serde::{Deserialize, Serialize};

use crate::WorkError;

/// The rules of one file, by tier. The values at the start are the program's own, no guideline's: a site sets its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Of alerts that ask to be answered.
    pub interrupt: TierRules,
    /// Of alerts that stand out.
    pub banner: TierRules,
    /// Of alerts that stand in the list.
    pub passive: TierRules,
    /// How many may stand out for one patient.
    pub budget: Budget,
}

/// The rules of one tier.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TierRules {
    /// For how many days one that was acknowledged or overridden is not repeated; 0 where it always is.
    pub quiet_days: u16,
    /// What makes it speak again before.
    pub rise: Rise,
    /// For how many days it can be snoozed at most.
    pub longest_snooze_days: u16,
}

/// How much a result must have changed to speak again. Either is enough.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rise {
    /// Of a risk: by how much, as a probability, such as 0.05 for five percentage points.
    pub absolute: f64,
    /// By which part of what it was, such as 0.25 for a quarter. An amount, of which nobody says whether more of it is
    /// worse, counts in both directions.
    pub relative: f64,
}

/// How many alerts of a tier may stand out for one patient within some days; without limit where absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Over how many days they are counted: 1 for a day, 7 for a week.
    pub days: u16,
    /// Of alerts that ask to be answered.
    pub interrupt: Option<u16>,
    /// Of alerts that stand out.
    pub banner: Option<u16>,
}

/// The most days that a tier's rules may say: of quiet, and of a snooze.
const fn most(tier: Tier) -> (u16, u16) {
    match tier {
        Tier::Interrupt => (7, 3),
        Tier::Banner => (366, 90),
        Tier::Passive => (366, 366),
    }
}

const MOST_BUDGET_DAYS: u16 = 31;
/// As many never stand out; a larger number is a slip of the hand.
const MOST_BUDGET: u16 = 100;
const LARGEST_RELATIVE: f64 = 10.0;
/// Differences of decimal fractions are not exact: 0.15 − 0.10 falls short of 0.05.
const TOLERANCE: f64 = 1e-9;

impl Default for Rules {
    fn default() -> Self {
        let of = |quiet_days, absolute, relative, longest_snooze_days| TierRules {
            quiet_days,
            rise: Rise { absolute, relative },
            longest_snooze_days,
        };
        Self {
            interrupt: of(1, 0.01, 0.1, 1),
            banner: of(30, 0.05, 0.25, 14),
            passive: of(90, 0.05, 0.5, 90),
            budget: Budget { days: 1, interrupt: None, banner: None },
        }
    }
}

impl Rules {
    /// Those of a tier.
    #[must_use]
    pub fn of(&self, tier: Tier) -> &TierRules {
        match tier {
            Tier::Interrupt => &self.interrupt,
            Tier::Banner => &self.banner,
            Tier::Passive => &self.passive,
        }
    }

    /// Those of a tier, to be changed.
    pub fn of_mut(&mut self, tier: Tier) -> &mut TierRules {
        match tier {
            Tier::Interrupt => &mut self.interrupt,
            Tier::Banner => &mut self.banner,
            Tier::Passive => &mut self.passive,
        }
    }

    /// Holds them against their limits, which keep an alert that interrupts from being silenced for long.
    ///
    /// # Errors
    /// The first that is out of its limits.
    pub fn check(&self) -> Result<(), WorkError> {
        for tier in [Tier::Interrupt, Tier::Banner, Tier::Passive] {
            let rules = self.of(tier);
            let wrong = |what| Err(WorkError::Rule { tier, what });
            let (quiet, snooze) = most(tier);
            let Rise { absolute, relative } = rules.rise;
            if rules.quiet_days > quiet {
                return wrong(messages::work_rule_quiet(&quiet.to_string()));
            }
            if !(1..=snooze).contains(&rules.longest_snooze_days) {
                return wrong(messages::work_rule_snooze(&snooze.to_string()));
            }
            if !(absolute > 0.0 && absolute <= 1.0) {
                return wrong(messages::work_rule_points().into());
            }
            if !(relative > 0.0 && relative <= LARGEST_RELATIVE) {
                return wrong(messages::work_rule_part().into());
            }
        }
        let Budget { days, interrupt, banner } = self.budget;
        let is_right = (1..=MOST_BUDGET_DAYS).contains(&days)
            && [interrupt, banner].into_iter().flatten().all(|most| most <= MOST_BUDGET);
        if is_right { Ok(()) } else { Err(WorkError::Budget) }
    }
}

impl Rise {
    /// Whether a number is so much worse than it was.
    #[must_use]
    pub fn is_reached(self, quantity: Quantity, was: f64, is: f64) -> bool {
        let (was, is) = match quantity {
            Quantity::Survival => (1.0 - was, 1.0 - is),
            Quantity::Risk | Quantity::Amount => (was, is),
        };
        let rise = is - was;
        if quantity == Quantity::Amount {
            return rise != 0.0 && rise.abs() >= self.relative * was.abs() - TOLERANCE;
        }
        rise > 0.0 && (rise >= self.absolute - TOLERANCE || rise >= self.relative * was - TOLERANCE)
    }
}

impl Budget {
    /// How many of a tier may stand out.
    #[must_use]
    pub fn of(&self, tier: Tier) -> Option<u16> {
        match tier {
            Tier::Interrupt => self.interrupt,
            Tier::Banner => self.banner,
            Tier::Passive => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISE: Rise = Rise { absolute: 0.05, relative: 0.25 };

    #[test]
    fn a_risk_rises_by_points_or_by_its_part() {
        let rose = |was, is| RISE.is_reached(Quantity::Risk, was, is);
        assert!(rose(0.10, 0.15) && rose(0.40, 0.45), "five points, in floating point too");
        assert!(rose(0.04, 0.05) && !rose(0.04, 0.049), "a quarter of a small one");
        assert!(!rose(0.40, 0.449) && !rose(0.4, 0.4) && !rose(0.4, 0.1));
        assert!(rose(0.0, 0.001), "from nothing");
    }

    #[test]
    fn a_survival_rises_in_risk_when_it_falls_and_an_amount_counts_both_ways() {
        let survival = |was, is| RISE.is_reached(Quantity::Survival, was, is);
        assert!(survival(0.90, 0.85) && !survival(0.85, 0.90));
        let amount = |was, is| RISE.is_reached(Quantity::Amount, was, is);
        assert!(amount(4.0, 5.0) && amount(4.0, 3.0) && !amount(4.0, 4.9) && !amount(4.0, 4.0) && amount(-4.0, -5.0));
    }

    #[test]
    fn the_rules_at_the_start_hold_and_limits_are_kept() {
        assert_eq!(Rules::default().check(), Ok(()));
        let with = |change: fn(&mut Rules)| {
            let mut rules = Rules::default();
            change(&mut rules);
            rules.check()
        };
        assert!(with(|r| r.interrupt.longest_snooze_days = 4).is_err());
        assert!(with(|r| r.interrupt.quiet_days = 8).is_err());
        assert!(with(|r| r.banner.longest_snooze_days = 0).is_err());
        assert!(with(|r| r.banner.rise.absolute = 0.0).is_err());
        assert!(with(|r| r.passive.rise.relative = f64::NAN).is_err());
        assert_eq!(with(|r| r.budget.days = 0), Err(WorkError::Budget));
        assert_eq!(with(|r| r.budget.banner = Some(101)), Err(WorkError::Budget));
        assert_eq!(with(|r| r.budget.banner = Some(0)), Ok(()));
    }
}
