//! An outcome that is an amount: what the values of a quantity come to in the time at risk.

use features::FeatureSet;
use features::definition::{ConceptDefinition, InputDefinition, Kind, QuantitySource, Take};
use record::{Record, Standing};
use serde::{Deserialize, Serialize};

use crate::concepts::Concepts;
use crate::day::{Day, date_of, day_of_moment};
use crate::definition::TimeAtRisk;
use crate::error::CohortError;
use crate::known::known_on;
use crate::sample::{Placed, Sampling};
use crate::select::Row;
use crate::summary::{mean, sorted};

/// The section `[cohort.amount]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// A concept that is a quantity.
    pub concept: String,
    /// What its values come to.
    pub take: AmountTake,
}

/// What the values of the time at risk come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountTake {
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
    /// The latest.
    Last,
    /// How many there are; 0 where there are none.
    Count,
}

/// The amounts of a cohort.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountSummary {
    /// The concept and what is taken of it.
    pub of: Amount,
    /// The unit, in UCUM.
    pub unit: String,
    /// Rows of the table.
    pub rows: u64,
    /// Rows whose amount is known.
    pub known: u64,
    /// Rows whose amount the feature engine gives with a caution: a value that could not be read, or only a limit.
    pub with_caution: u64,
    /// Mean of the known ones.
    pub mean: f64,
    /// Smallest.
    pub min: f64,
    /// Largest.
    pub max: f64,
}

/// The amount of one row.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Found {
    /// `None` where there is none, or observation ends before the time at risk.
    pub(crate) value: Option<f64>,
    pub(crate) has_caution: bool,
}

impl Amount {
    /// Checks that the amount has a time of its own.
    ///
    /// # Errors
    /// When the time at risk has no end.
    pub(crate) fn check(&self, at_risk: TimeAtRisk) -> Result<(), CohortError> {
        match at_risk.end_day {
            Some(_) => Ok(()),
            None => Err(CohortError::key(
                "cohort.amount",
                "needs `time_at_risk.end_day`: an amount is that of the same days for everyone",
            )),
        }
    }

    /// Checks that nobody is sampled as a case or control.
    ///
    /// # Errors
    /// The key of `[sampling]` that asks for it.
    pub(crate) fn check_sampling(&self, sampling: &Sampling) -> Result<(), CohortError> {
        let key = match (&sampling.matching, &sampling.prevalence) {
            (Some(_), _) => "sampling.match",
            (None, Some(_)) => "sampling.prevalence",
            (None, None) => return Ok(()),
        };
        Err(CohortError::key(
            key,
            "is for cases and controls, but the outcome is an amount (`cohort.amount`); leave it out",
        ))
    }

    /// Checks that some of these rows have an amount.
    ///
    /// # Errors
    /// When none has; `whose` says what the rows are.
    pub(crate) fn check_found<'a>(
        &self,
        mut rows: impl Iterator<Item = &'a Row>,
        whose: &str,
        at_risk: TimeAtRisk,
    ) -> Result<(), CohortError> {
        if rows.any(|row| row.amount.value.is_some()) {
            return Ok(());
        }
        let (concept, start, end) = (&self.concept, at_risk.start_day, at_risk.end_day.unwrap_or_default());
        let what = format!(
            "`{concept}` has no value from day {start} to day {end} in any {whose} whose observation lasts so long; check its codes, its unit and `time_at_risk`"
        );
        Err(CohortError::key("cohort.amount", what))
    }
}

/// An amount, joined with its concept.
pub(crate) struct Amounts {
    amount: Amount,
    /// One for each source, most preferred first: the sum of a row is never that of several.
    sets: Vec<FeatureSet>,
    unit: String,
    start_day: i32,
    end_day: i32,
}

impl Amounts {
    /// Joins an amount with its concept.
    ///
    /// # Errors
    /// When the concept is not there or is no quantity.
    pub(crate) fn new(amount: &Amount, at_risk: TimeAtRisk, concepts: &Concepts) -> Result<Self, CohortError> {
        amount.check(at_risk)?;
        let key = "cohort.amount.concept";
        let concept = concepts.named(&amount.concept, key)?;
        let Kind::Quantity(quantity) = &concept.kind else {
            return Err(CohortError::key(
                key,
                format!("`{}` is no quantity; name one that is a number", amount.concept),
            ));
        };
        let (start_day, end_day) = (at_risk.start_day, at_risk.end_day.unwrap_or(at_risk.start_day));
        let input = |take: Take| -> Result<InputDefinition, CohortError> {
            let text = serde_json::json!({
                "name": format!("{take:?}"), "of": amount.concept, "take": take, "lookback_days": end_day - start_day,
                "optional": true, "reference": "missing",
            });
            serde_json::from_value(text).map_err(|error| CohortError::key(key, error.to_string()))
        };
        let inputs = match amount.take {
            // The engine has no sum: it is the mean times the count.
            AmountTake::Sum => vec![input(Take::Mean)?, input(Take::Count)?],
            AmountTake::Mean => vec![input(Take::Mean)?],
            AmountTake::Last => vec![input(Take::Latest)?],
            AmountTake::Count => vec![input(Take::Count)?],
        };
        let unit = if amount.take == AmountTake::Count { "1".to_owned() } else { quantity.unit.clone() };
        let sets = sources(concept, amount.take)
            .into_iter()
            .map(|of_source| {
                let others = concepts.all().into_iter().filter(|other| other.name != concept.name);
                let all: Vec<ConceptDefinition> = others.chain([of_source]).collect();
                Ok(FeatureSet::new(inputs.clone(), &all)?)
            })
            .collect::<Result<Vec<_>, CohortError>>()?;
        if sets.is_empty() {
            let what = format!("`{}` is only computed, of which nothing but `take = \"last\"` is known", concept.name);
            return Err(CohortError::key(key, what));
        }
        Ok(Self { amount: amount.clone(), sets, unit, start_day, end_day })
    }

    /// The amount of an index date whose observation ends on `exit`.
    pub(crate) fn of(&self, record: &Record, index: Day, exit: Day) -> Found {
        let (first, last) = (index + self.start_day, index + self.end_day);
        if exit < last {
            return Found::default();
        }
        let mut known = record.clone();
        known_on(&mut known, date_of(last), false);
        // As in rules: only what is settled and dated to the day.
        known.observations.retain(|observation| {
            let day = day_of_moment(observation.time.as_ref());
            observation.standing == Standing::Counts && day.is_some_and(|day| (first..=last).contains(&day))
        });
        let mut found = Found::default();
        for set in &self.sets {
            let values = set.row(&known, date_of(last), &[]);
            let product = values.iter().map(|value| value.value).product::<f64>();
            found.has_caution |= values.iter().any(|value| !value.cautions.is_empty());
            if product.is_finite() {
                found.value = Some(whole_where_it_is(product));
                // A source without values counts 0, and the next may have some.
                if self.amount.take != AmountTake::Count || product > 0.0 {
                    break;
                }
            }
        }
        found
    }

    /// The amounts of the table; `None` where none is known.
    pub(crate) fn summary(&self, placed: &[Placed]) -> Option<AmountSummary> {
        let rows = || placed.iter().map(|p| &p.row);
        let known: Vec<f64> = rows().filter_map(|row| row.amount.value).collect();
        let sorted = sorted(&known);
        Some(AmountSummary {
            of: self.amount.clone(),
            unit: self.unit.clone(),
            rows: placed.len() as u64,
            known: known.len() as u64,
            with_caution: rows().filter(|row: &&Row| row.amount.value.is_some() && row.amount.has_caution).count()
                as u64,
            mean: mean(&known)?,
            min: *sorted.first()?,
            max: *sorted.last()?,
        })
    }
}

/// The concept with one observed source each. The latest value may be a computed one: there the engine chooses.
fn sources(concept: &ConceptDefinition, take: AmountTake) -> Vec<ConceptDefinition> {
    let Kind::Quantity(quantity) = &concept.kind else { return vec![] };
    if take == AmountTake::Last {
        return vec![concept.clone()];
    }
    let observed = quantity.sources.iter().filter(|source| matches!(source, QuantitySource::Observed { .. }));
    let alone = |source: &QuantitySource| {
        let quantity = features::definition::QuantityDefinition { sources: vec![source.clone()], ..quantity.clone() };
        ConceptDefinition { kind: Kind::Quantity(quantity), ..concept.clone() }
    };
    observed.map(alone).collect()
}

impl AmountSummary {
    /// A sentence for a reader.
    pub(crate) fn text(&self) -> String {
        let Self { of, unit, rows, known, with_caution, mean, min, max } = self;
        let take = match of.take {
            AmountTake::Sum => "sum",
            AmountTake::Mean => "mean",
            AmountTake::Last => "last value",
            AmountTake::Count => "count",
        };
        let unit = if unit == "1" { String::new() } else { format!(" {unit}") };
        let caution = match with_caution {
            0 => String::new(),
            rows => format!("; {rows} of them with a caution (a value that could not be read, or is only a limit)"),
        };
        format!(
            "the outcome is an amount, the {take} of {} in the time at risk: known in {known} of {rows} rows, mean {mean:.4}{unit}, from {min} to {max}{unit}{caution}; `event` and `time_days` are those of the rule `outcome`",
            of.concept
        )
    }
}

/// The middle one of the amounts, of an even number the lower; for what can only be told of two halves.
pub(crate) fn middle(amounts: &[f64]) -> Option<f64> {
    let sorted = sorted(amounts);
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

/// A sum of whole numbers stays whole, though it went through a mean: two roundings are all that is taken back.
fn whole_where_it_is(number: f64) -> f64 {
    let whole = number.round();
    if (number - whole).abs() <= 2.0 * f64::EPSILON * number.abs() { whole } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_whole_numbers_are_whole() {
        let mut rounded = 0;
        for count in 1..200 {
            for sum in 0..2000 {
                let (sum, count) = (f64::from(sum), f64::from(count));
                rounded += u32::from(sum / count * count != sum);
                assert_eq!(whole_where_it_is(sum / count * count), sum);
            }
        }
        assert!(rounded > 0, "the test would pass without rounding");
        assert_eq!(
            (whole_where_it_is(2.5), whole_where_it_is(1e-9), whole_where_it_is(7.000_000_1)),
            (2.5, 1e-9, 7.000_000_1)
        );
    }

    #[test]
    fn the_middle_is_the_lower_one() {
        assert_eq!((middle(&[4.0, f64::NAN, 1.0, 3.0, 2.0]), middle(&[f64::NAN])), (Some(2.0), None));
    }
}
