//! Invented patients: every input drawn by itself, so that none of them is anybody.

use std::collections::BTreeMap;

use assess::source::InputSource;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use crate::marginal::{Marginal, Values, coarse};

/// Where invented patients come from.
#[derive(Debug, Clone)]
pub struct Invented<'a> {
    marginals: &'a [Marginal],
    seed: u64,
}

impl<'a> Invented<'a> {
    /// Patients after these distributions; the same seed gives the same patients.
    #[must_use]
    pub fn new(marginals: &'a [Marginal], seed: u64) -> Self {
        Self { marginals, seed }
    }

    /// The `number`th patient: a value for each input, `None` where it is missing.
    #[must_use]
    pub fn patient(&self, number: u64) -> Vec<Option<InputSource>> {
        let mut random = ChaCha8Rng::seed_from_u64(self.seed);
        random.set_stream(number);
        // Two draws an input whatever it is, so that inputs do not move each other.
        self.marginals.iter().map(|marginal| (unit(&mut random), unit(&mut random), marginal)).map(value).collect()
    }

    /// The same by name, without what is missing.
    #[must_use]
    pub fn by_name(&self, number: u64) -> BTreeMap<String, InputSource> {
        let names = self.marginals.iter().map(|marginal| marginal.input.clone());
        names.zip(self.patient(number)).filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// From 0 up to but not including 1.
fn unit(random: &mut ChaCha8Rng) -> f64 {
    (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

fn value((missing, draw, marginal): (f64, f64, &Marginal)) -> Option<InputSource> {
    if missing < marginal.missing {
        return None;
    }
    match &marginal.values {
        Values::Nobody => None,
        Values::YesNo(share) => Some(InputSource::Boolean(draw < *share)),
        Values::Options(options) => {
            let mut below = 0.0;
            let found = options.iter().find(|(_, share)| {
                below += share;
                draw < below
            });
            found.or(options.last()).map(|(name, _)| InputSource::Option(name.clone()))
        }
        Values::Numbers(quantiles) => {
            let place = draw * (quantiles.len() - 1) as f64;
            let at = place as usize;
            let (low, high) = (quantiles.get(at)?, quantiles.get(at + 1).or(quantiles.last())?);
            let between = low + (high - low) * (place - at as f64);
            let whole = quantiles.iter().all(|value| *value == libm::trunc(*value));
            let width = quantiles.last()? - quantiles.first()?;
            let number = if whole { libm::round(between) } else { coarse(between, width) };
            Some(InputSource::Number(number.clamp(*quantiles.first()?, *quantiles.last()?)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marginals() -> Vec<Marginal> {
        let marginal = |input: &str, missing: f64, values: Values| Marginal { input: input.into(), missing, values };
        vec![
            marginal("age", 0.0, Values::Numbers((40..=60).map(f64::from).collect())),
            marginal("smoker", 0.25, Values::YesNo(0.5)),
            marginal("grade", 0.0, Values::Options(vec![("low".into(), 0.75), ("high".into(), 0.25)])),
        ]
    }

    #[test]
    fn patients_follow_the_distributions_and_the_seed() {
        let marginals = marginals();
        let invented = Invented::new(&marginals, 7);
        let all: Vec<_> = (0..4000).map(|n| invented.patient(n)).collect();
        assert_eq!(all[17], Invented::new(&marginals, 7).patient(17));
        assert_ne!(all[17], Invented::new(&marginals, 8).patient(17));
        let share = |holds: &dyn Fn(&Vec<Option<InputSource>>) -> bool| {
            all.iter().filter(|patient| holds(patient)).count() as f64 / all.len() as f64
        };
        // Three standard errors of a share of 4,000 draws are at most 0.024.
        assert!((share(&|p| p[1].is_none()) - 0.25).abs() < 0.024);
        assert!((share(&|p| p[1] == Some(InputSource::Boolean(true))) - 0.375).abs() < 0.024);
        assert!((share(&|p| p[2] == Some(InputSource::Option("low".into()))) - 0.75).abs() < 0.024);
        let young = share(&|p| matches!(p[0], Some(InputSource::Number(age)) if (40.0..50.0).contains(&age)));
        assert!((young - 0.475).abs() < 0.03, "{young}");
    }
}
