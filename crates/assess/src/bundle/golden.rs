//! Golden patients: what a bundle must give, checked again wherever it is loaded.

use super::source::{GoldenCaseSource, InputSource};
use super::{Bundle, BundleError, GoldenCase};

/// What the golden patients of a bundle gave where they were run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GoldenReport {
    /// How many golden patients there are.
    pub patients: usize,
    /// How many numbers of theirs were compared.
    pub outputs: usize,
    /// The largest absolute difference from what is expected, on the scale of the output; absent where a number could
    /// not be computed or none was compared.
    pub largest_difference: Option<f64>,
    /// The largest difference as a share of what is expected; absent as `largest_difference` is.
    pub largest_relative_difference: Option<f64>,
    /// One sentence for each number that does not come out. Empty means that the bundle may be used.
    pub failures: Vec<String>,
}

impl Bundle {
    /// Runs every golden patient; one sentence for each that does not come out. Empty means that the bundle may be used.
    #[must_use]
    pub fn golden_failures(&self) -> Vec<String> {
        self.golden_report().failures
    }

    /// How many golden patients there are.
    #[must_use]
    pub fn golden_count(&self) -> usize {
        self.golden.len()
    }

    /// Runs every golden patient and compares every number that is expected of them.
    #[must_use]
    pub fn golden_report(&self) -> GoldenReport {
        let mut report = GoldenReport { patients: self.golden.len(), ..GoldenReport::default() };
        // A number that is not there is no small difference: it makes both of them absent.
        let (mut absolute, mut relative) = (Some(0.0_f64), Some(0.0_f64));
        for case in &self.golden {
            let values = self.golden_values(case);
            for (output, expected) in &case.expected {
                let value = values.iter().find(|(id, _)| id == output).map_or(f64::NAN, |(_, value)| *value);
                let difference = (value - expected).abs();
                let share = if difference == 0.0 { 0.0 } else { difference / expected.abs() };
                report.outputs += 1;
                absolute = absolute.filter(|_| difference.is_finite()).map(|largest| largest.max(difference));
                relative = relative.filter(|_| share.is_finite()).map(|largest| largest.max(share));
                let is_close = difference <= case.relative_tolerance * expected.abs();
                if !is_close {
                    report.failures.push(format!(
                        "{}: golden patient `{}`: {output} is {value}, expected {expected}",
                        self.about.id, case.name
                    ));
                }
            }
        }
        (report.largest_difference, report.largest_relative_difference) =
            if report.outputs == 0 { (None, None) } else { (absolute, relative) };
        report
    }

    fn golden_values(&self, case: &GoldenCase) -> Vec<(&str, f64)> {
        self.equation(&case.row).map_or(vec![], |equation| {
            let columns = equation.columns(&case.row);
            equation.outputs.iter().map(|o| (o.id.as_str(), self.own_scorer(o).value(&columns))).collect()
        })
    }

    pub(super) fn golden_case(&self, source: &GoldenCaseSource) -> Result<GoldenCase, BundleError> {
        let place = format!("golden patient `{}`", source.name);
        let mut row = vec![f64::NAN; self.features.inputs().len()];
        for (name, written) in &source.inputs {
            let wrong = |what: &str| BundleError::Name { place: place.clone(), what: format!("input `{name}` {what}") };
            let at = self.features.position(name).ok_or_else(|| wrong("does not exist"))?;
            row[at] = match written {
                InputSource::Boolean(yes) => f64::from(u8::from(*yes)),
                InputSource::Number(number) => *number,
                InputSource::Option(option) => {
                    let options = self.features.options(&self.features.inputs()[at].of);
                    let index = options.iter().position(|(name, _)| name == option);
                    index.ok_or_else(|| wrong(&format!("has no option `{option}`")))? as f64
                }
            };
        }
        let known: Vec<&str> = self.outputs().into_iter().map(|(id, ..)| id).collect();
        if let Some(stranger) = source.expected.keys().find(|id| !known.contains(&id.as_str())) {
            return Err(BundleError::Name { place, what: format!("there is no output `{stranger}`") });
        }
        let expected = source.expected.iter().map(|(id, value)| (id.clone(), *value)).collect();
        Ok(GoldenCase { name: source.name.clone(), row, expected, relative_tolerance: source.relative_tolerance })
    }
}
