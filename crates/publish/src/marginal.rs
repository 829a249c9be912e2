//! How one input is distributed in the training data, coarsely enough that no patient can be read off it.
//!
//! Numbers are summed up by quantiles between the 2.5th and the 97.5th percentile, rounded to two or three significant
//! digits and kept within the input's range; answers by shares rounded to whole percents, those of fewer than ten patients
//! left out.

use features::FeatureSet;
use features::definition::InputDefinition;

use crate::error::PublishError;

/// Fewer patients than this are no group.
pub(crate) const FEWEST: usize = 10;
const QUANTILES: usize = 20;

/// The distribution of one input.
#[derive(Debug, Clone, PartialEq)]
pub struct Marginal {
    /// The input.
    pub input: String,
    /// Share of patients without a value.
    pub missing: f64,
    /// How values are distributed.
    pub values: Values,
}

/// How values are distributed.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Quantiles, ascending, evenly spaced.
    Numbers(Vec<f64>),
    /// Names of options with their shares; they add up to 1.
    Options(Vec<(String, f64)>),
    /// The share of yes.
    YesNo(f64),
    /// Nobody has a value.
    Nobody,
}

impl Marginal {
    /// Sums up the values of an input over the training rows; NaN is missing.
    ///
    /// # Errors
    /// When an answer is none of the input's options.
    pub fn of(features: &FeatureSet, input: &InputDefinition, values: &[f64]) -> Result<Self, PublishError> {
        let mut known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        known.sort_by(f64::total_cmp);
        let missing = percent((values.len() - known.len()) as f64 / (values.len().max(1)) as f64);
        let options = features.options(&input.of);
        let values = if known.len() < FEWEST {
            Values::Nobody
        } else if features.is_presence(input) {
            Values::YesNo(percent(known.iter().sum::<f64>() / known.len() as f64))
        } else if options.is_empty() {
            // Ages are invented in whole years: who is 36.4 years old could be looked up.
            let is_age = matches!(input.of.as_str(), "age" | "age_julian");
            Values::Numbers(quantiles(&known, input.range, is_age))
        } else {
            let mut counts = vec![0_usize; options.len()];
            for value in &known {
                let at = (*value >= 0.0).then_some(*value as usize).filter(|at| *at < counts.len());
                let at = at.ok_or_else(|| PublishError::Input {
                    input: input.name.clone(),
                    problem: format!("the value {value} is none of its {} options", options.len()),
                })?;
                counts[at] += 1;
            }
            let kept: Vec<(String, usize)> =
                options.into_iter().map(|(name, _)| name).zip(counts).filter(|(_, count)| *count >= FEWEST).collect();
            let all: usize = kept.iter().map(|(_, count)| count).sum();
            if all == 0 {
                Values::Nobody
            } else {
                Values::Options(kept.into_iter().map(|(name, n)| (name, n as f64 / all as f64)).collect())
            }
        };
        Ok(Self { input: input.name.clone(), missing, values })
    }
}

pub(crate) fn percent(share: f64) -> f64 {
    libm::round(share * 100.0) / 100.0
}

fn quantiles(sorted: &[f64], range: Option<[f64; 2]>, is_age: bool) -> Vec<f64> {
    let whole = sorted.iter().all(|value| *value == libm::trunc(*value));
    let at = |share: f64| sorted[(share * (sorted.len() - 1) as f64) as usize];
    let width = at(0.975) - at(0.025);
    let rounded = |value: f64| {
        let value = match (whole, is_age) {
            (true, _) => value,
            (false, true) => libm::round(value),
            (false, false) => coarse(value, width),
        };
        range.map_or(value, |[low, high]| value.clamp(low, high))
    };
    (0..=QUANTILES).map(|step| rounded(at(0.025 + 0.95 * step as f64 / QUANTILES as f64))).collect()
}

/// Rounded to about a hundredth of the width of the distribution, to a power of ten.
pub(crate) fn coarse(value: f64, width: f64) -> f64 {
    if !(width > 0.0 && width.is_finite()) {
        return value;
    }
    let exponent = libm::floor(libm::log10(width)) - 2.0;
    if exponent >= 0.0 {
        let step = libm::pow(10.0, exponent);
        return libm::round(value / step) * step;
    }
    // Dividing by a whole power gives the double that the decimal stands for.
    let scale = libm::pow(10.0, -exponent);
    libm::round(value * scale) / scale
}

#[cfg(test)]
mod tests {
    use features::definition::Reference;

    use super::*;

    fn input(of: &str) -> InputDefinition {
        serde_json::from_value(serde_json::json!({"name": "x", "of": of, "reference": 1})).unwrap()
    }

    #[test]
    fn numbers_are_rounded_and_their_tails_cut() {
        let concept = serde_json::from_value(serde_json::json!({
            "name": "level", "label": "Level", "source": "-",
            "kind": {"quantity": {"unit": "1", "plausible": [0, 200], "sources": [{"observed": {"codes": {"loinc": ["1-8"]}}}]}},
        }));
        let input = InputDefinition { reference: Reference::Number(1.0), ..input("level") };
        let features = FeatureSet::new(vec![input.clone()], &[concept.unwrap()]).unwrap();
        let values: Vec<f64> = (0..1000).map(|n| 20.0 + f64::from(n) * 0.061_234).chain([f64::NAN; 250]).collect();
        let marginal = Marginal::of(&features, &input, &values).unwrap();
        assert_eq!(marginal.missing, 0.2);
        let Values::Numbers(quantiles) = marginal.values else { panic!("no numbers") };
        assert_eq!(quantiles.len(), 21);
        assert!(quantiles[0] > 21.0 && quantiles[20] < 80.0 && quantiles.is_sorted());
        assert!(quantiles.iter().all(|q| (q * 10.0 - (q * 10.0).round()).abs() < 1e-9), "{quantiles:?}");
    }

    #[test]
    fn ages_are_whole() {
        let input = input("age");
        let features = FeatureSet::new(vec![input.clone()], &[]).unwrap();
        let values: Vec<f64> = (0..1000).map(|n| 20.0 + f64::from(n) * 0.061_234).collect();
        let Values::Numbers(ages) = Marginal::of(&features, &input, &values).unwrap().values else {
            panic!("no numbers")
        };
        assert!(ages.iter().all(|age| age.fract() == 0.0) && ages[0] == 21.0, "{ages:?}");
    }

    #[test]
    fn rare_answers_are_left_out() {
        let input = input("race");
        let features = FeatureSet::new(vec![input.clone()], &[]).unwrap();
        let values: Vec<f64> = [0.0; 60].into_iter().chain([1.0; 30]).chain([2.0; 9]).collect();
        let marginal = Marginal::of(&features, &input, &values).unwrap();
        assert_eq!(marginal.values, Values::Options(vec![("white".into(), 2.0 / 3.0), ("black".into(), 1.0 / 3.0)]));
        assert!(Marginal::of(&features, &input, &[7.0; 20]).is_err());
        assert_eq!(Marginal::of(&features, &input, &[1.0; 9]).unwrap().values, Values::Nobody);
    }

    #[test]
    fn coarse_numbers_are_short() {
        assert_eq!(coarse(123.456_789, 50.0), 123.5);
        assert_eq!(coarse(0.123_456, 0.5), 0.123);
        assert_eq!(coarse(98_765.0, 40_000.0), 98_800.0);
        assert_eq!(coarse(5.0, 0.0), 5.0);
    }
}
