//! `uncertainty.json` checked against its bundle.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::range::coverage_note;
use super::refits::Refits;
use super::source::{
    ConformalSource, CoverageSource, OutputUncertainty, Refit, RefitOutput, RefitsSource, UncertaintySource,
    VennAbersSource,
};
use crate::bundle::{BundleError, Equation};
use crate::sheet::RangeNote;

const FILE: &str = "uncertainty.json";
/// Fewer refits have no 95 % in their middle to speak of.
const FEWEST_REFITS: usize = 100;

/// How sure a bundle's outputs are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Uncertainty {
    pub(crate) outputs: BTreeMap<String, OutputUncertainty>,
    pub(crate) refits: Option<Refits>,
}

fn wrong<T>(what: String) -> Result<T, BundleError> {
    Err(BundleError::Name { place: FILE.into(), what })
}

impl Uncertainty {
    /// Checks the file against the bundle's equations. `terms` are the names of the first equation's terms, in the order
    /// of its columns.
    ///
    /// # Errors
    /// An output that the bundle does not have, numbers that are no range, a sentence that says nothing, columns that are
    /// no terms.
    pub(crate) fn new(
        source: UncertaintySource,
        equations: &[Equation],
        terms: &[String],
    ) -> Result<Self, BundleError> {
        let has = |e: &Equation, name: &str| e.outputs.iter().any(|output| output.id == name);
        let known = |name: &String| match name.split_once('/') {
            Some((equation, output)) => equations.iter().any(|e| e.id == equation && has(e, output)),
            None => equations.iter().any(|e| has(e, name)),
        };
        if let Some(stranger) = source.outputs.keys().find(|name| !known(name)) {
            return wrong(format!("there is no output `{stranger}`"));
        }
        let refits = source.refits.map(|from| refits(from, equations, terms)).transpose()?;
        for (name, how) in &source.outputs {
            match how {
                OutputUncertainty::VennAbers(venn) => venn_abers(name, venn)?,
                OutputUncertainty::Conformal(conformal) => check_conformal(name, conformal)?,
                OutputUncertainty::Refits(used) => {
                    check_level(name, used.level)?;
                    coverage(name, used.coverage.as_ref())?;
                    if !refits.as_ref().is_some_and(|r| r.outputs.iter().any(|(of, _)| of == name)) {
                        return wrong(format!("the output `{name}` takes refits, but there are none of it"));
                    }
                }
                OutputUncertainty::NotReported(sentence) => says(name, sentence)?,
            }
        }
        Ok(Self { outputs: source.outputs, refits })
    }

    /// What each range is made of and what was measured of it, for a reader who has no patient at hand.
    pub(crate) fn notes(&self) -> Vec<RangeNote> {
        let note = |(output, how): (&String, &OutputUncertainty)| {
            let (in_words, coverage) = match how {
                OutputUncertainty::VennAbers(from) => (from.source.clone(), from.coverage.as_ref()),
                OutputUncertainty::Conformal(from) => (from.source.clone(), from.coverage.as_ref()),
                OutputUncertainty::Refits(used) => {
                    (self.refits.as_ref().map(|r| r.source.clone()).unwrap_or_default(), used.coverage.as_ref())
                }
                OutputUncertainty::NotReported(sentence) => (sentence.clone(), None),
            };
            RangeNote { output: output.clone(), in_words, coverage: coverage.map(coverage_note) }
        };
        self.outputs.iter().map(note).collect()
    }

    /// How sure an output of an equation is: as stated for that equation, else for the output whatever the equation.
    pub(crate) fn of(&self, equation: &str, output: &str) -> Option<&OutputUncertainty> {
        self.outputs.get(&format!("{equation}/{output}")).or_else(|| self.outputs.get(output))
    }
}

fn says(output: &str, sentence: &str) -> Result<(), BundleError> {
    if sentence.trim().is_empty() { wrong(format!("the sentence of `{output}` says nothing")) } else { Ok(()) }
}

fn venn_abers(name: &str, from: &VennAbersSource) -> Result<(), BundleError> {
    let VennAbersSource { steps, patients, source, coverage: measured } = from;
    says(name, source)?;
    if steps.is_empty() || *patients == 0 {
        return wrong(format!("`{name}` has no steps, or they stand for nobody"));
    }
    for (at, [from, p0, p1]) in steps.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| steps[before]);
        let is_pair = (0.0..=1.0).contains(p0) && (0.0..=1.0).contains(p1) && p0 <= p1;
        let rises = before.is_none_or(|[b, low, high]| b < *from && low <= *p0 && high <= *p1);
        if !(from.is_finite() && is_pair && rises) {
            return wrong(format!(
                "step {} of `{name}` is {from}, {p0}, {p1}: each must begin above the one before, with p0 ≤ p1 within 0 \
                 to 1 and neither below the one before",
                at + 1
            ));
        }
    }
    coverage(name, measured.as_ref())
}

fn check_conformal(name: &str, from: &ConformalSource) -> Result<(), BundleError> {
    let ConformalSource { level, below, above, patients, source, coverage: measured, .. } = from;
    says(name, source)?;
    check_level(name, *level)?;
    if !(below.is_finite() && above.is_finite() && *below >= 0.0 && *above >= 0.0) || *patients == 0 {
        return wrong(format!(
            "`{name}` must reach a finite way below and above, by the residuals of at least one patient"
        ));
    }
    coverage(name, measured.as_ref())
}

fn check_level(name: &str, level: f64) -> Result<(), BundleError> {
    if level > 0.0 && level < 1.0 {
        Ok(())
    } else {
        wrong(format!("the level of `{name}` is {level}, not between 0 and 1"))
    }
}

fn coverage(name: &str, measured: Option<&CoverageSource>) -> Result<(), BundleError> {
    let Some(CoverageSource { wanted, found, patients, how }) = measured else { return Ok(()) };
    says(name, how)?;
    if (0.0..=1.0).contains(wanted) && (0.0..=1.0).contains(found) && *patients > 0 {
        Ok(())
    } else {
        wrong(format!("the coverage of `{name}` must be shares of at least one patient"))
    }
}

fn refits(from: RefitsSource, equations: &[Equation], terms: &[String]) -> Result<Refits, BundleError> {
    let RefitsSource { source, columns, outputs, models } = from;
    says("refits", &source)?;
    let [equation] = equations else {
        return wrong("refits are for bundles of a single equation".into());
    };
    let mut found = Vec::new();
    for column in &columns {
        let at = match &column.term {
            None => None,
            Some(name) => match terms.iter().position(|term| term == name) {
                Some(at) => u32::try_from(at).ok(),
                None => return wrong(format!("the refits' column `{name}` is no term of bundle.json")),
            },
        };
        found.push((at, column.treated));
    }
    let Some(first) = models.first().filter(|_| models.len() >= FEWEST_REFITS) else {
        return wrong(format!("{} refits are fewer than {FEWEST_REFITS}", models.len()));
    };
    let (constants, width) = (first.constants.len(), columns.len());
    let fits = |m: &Refit| m.constants.len() == constants && m.coefficients.len() == width;
    let is_finite = |m: &Refit| m.constants.iter().chain(&m.coefficients).all(|number| number.is_finite());
    if let Some(at) = models.iter().position(|m| !fits(m) || !is_finite(m)) {
        return wrong(format!("refit {at} must have {constants} constants and {width} coefficients, all finite"));
    }
    for (name, how) in &outputs {
        if !equation.outputs.iter().any(|output| output.id == *name) {
            return wrong(format!("the refits name `{name}`, which is no output"));
        }
        let is_right = match how {
            RefitOutput::Value { constant, .. } => (*constant as usize) < constants,
            RefitOutput::Difference { of, scale } => {
                let is_value = |name: &String| matches!(outputs.get(name), Some(RefitOutput::Value { .. }));
                scale.is_finite() && of.iter().all(is_value)
            }
        };
        if !is_right {
            return wrong(format!("the refits' output `{name}` refers to a constant or an output that is not there"));
        }
    }
    Ok(Refits { source, columns: found, outputs: outputs.into_iter().collect(), models })
}
