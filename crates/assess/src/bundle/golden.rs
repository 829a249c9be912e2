//! Golden patients: what a bundle must give, checked again wherever it is loaded.

use super::source::{GoldenCaseSource, InputSource};
use super::{Bundle, BundleError, GoldenCase};

impl Bundle {
    /// Runs every golden patient; one sentence for each that does not come out. Empty means that the bundle may be used.
    #[must_use]
    pub fn golden_failures(&self) -> Vec<String> {
        self.golden.iter().flat_map(|case| self.failures(case)).collect()
    }

    /// How many golden patients there are.
    #[must_use]
    pub fn golden_count(&self) -> usize {
        self.golden.len()
    }

    fn failures(&self, case: &GoldenCase) -> Vec<String> {
        let values: Vec<(&str, f64)> = self.equation(&case.row).map_or(vec![], |equation| {
            let columns = equation.columns(&case.row);
            let value = |o: &super::Output| self.scorer(o).value(&columns);
            equation.outputs.iter().map(|o| (o.id.as_str(), value(o))).collect()
        });
        let failures = case.expected.iter().filter_map(|(output, expected)| {
            let value = values.iter().find(|(id, _)| id == output).map_or(f64::NAN, |(_, value)| *value);
            let close = (value - expected).abs() <= case.relative_tolerance * expected.abs();
            (!close).then(|| {
                format!("{}: golden patient `{}`: {output} is {value}, expected {expected}", self.about.id, case.name)
            })
        });
        failures.collect()
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
