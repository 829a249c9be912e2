//! One output for a row of inputs, as a cohort needs it: the value or why there is none, without explanation or words.

use features::FeatureValue;
use features::expression::{Expression, Variables};
use jiff::civil::Date;
use record::Record;

use crate::assessment::Quantity;
use crate::bundle::{Bundle, Output};
use crate::uncertainty::note::UncertaintyMethod;
use crate::uncertainty::source::OutputUncertainty;
use crate::{population, uncertainty, views};

/// What an output says of a row of inputs.
#[derive(Debug, Clone, PartialEq)]
pub enum RowAnswer {
    /// The value.
    Value(f64),
    /// The model does not hold: why, in the bundle's words. Rules that the row's known inputs do not settle do not refuse.
    Refused(String),
    /// Inputs without which it does not answer, by position.
    Missing(Vec<usize>),
    /// No equation applies, or the arithmetic gives no number.
    NoValue,
}

/// What a program needs to know of an output.
#[derive(Debug, Clone, PartialEq)]
pub struct OutputAbout {
    /// Words for a reader.
    pub label: String,
    /// Fewer words.
    pub short: String,
    /// What the number is.
    pub quantity: Quantity,
    /// UCUM unit.
    pub unit: String,
    /// The horizon in years, where there is one.
    pub horizon_years: Option<f64>,
}

/// What an input is to an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputUse {
    /// It does not answer without it.
    Needed,
    /// It answers without it, too.
    Optional,
    /// It only decides whether, or by which equation, the model answers.
    Rule,
    /// It is of other outputs.
    None,
}

impl Bundle {
    /// What a program needs to know of an output; `None` where there is no such output.
    #[must_use]
    pub fn output_about(&self, output: &str) -> Option<OutputAbout> {
        let found = self.outputs_named(output).next()?;
        Some(OutputAbout {
            label: found.label.clone(),
            short: found.short.clone(),
            quantity: found.quantity,
            unit: found.unit.clone(),
            horizon_years: found.horizon_years,
        })
    }

    /// What each input, in the order of the row, is to an output.
    #[must_use]
    pub fn uses(&self, output: &str) -> Vec<InputUse> {
        let reads = self.outputs_named(output).flat_map(|o| o.inputs.iter().copied()).collect::<Vec<_>>();
        let concerned =
            |rule: &&crate::bundle::Rule| rule.outputs.is_empty() || rule.outputs.iter().any(|o| o == output);
        let rules = self.refuse.iter().filter(concerned).map(|rule| &rule.when);
        let choices = self.equations.iter().filter_map(|equation| equation.when.as_ref());
        let by_rule: Vec<usize> = rules.chain(choices).flat_map(|when| when.reads()).collect();
        let one = |(at, input): (usize, &features::definition::InputDefinition)| match (
            reads.contains(&at),
            input.optional,
        ) {
            (true, false) => InputUse::Needed,
            (true, true) => InputUse::Optional,
            (false, _) if by_rule.contains(&at) => InputUse::Rule,
            _ => InputUse::None,
        };
        self.features.inputs().iter().enumerate().map(one).collect()
    }

    /// What an output says of a row of inputs: options by their index, yes and no as 1 and 0, NaN where missing.
    ///
    /// The row is one of the cohort that a reader chose, so rules that only decide when the model offers itself do not count.
    #[must_use]
    pub fn answer_row(&self, output: &str, row: &[f64]) -> RowAnswer {
        let ages =
            self.features.inputs().iter().zip(row).filter(|(input, _)| population::is_age(input)).map(|(_, v)| *v);
        if let Some(because) = population::too_young(self, ages) {
            return RowAnswer::Refused(because);
        }
        let Some(equation) = self.equation(row) else { return RowAnswer::NoValue };
        let Some(output) = equation.outputs.iter().find(|o| o.id == output) else { return RowAnswer::NoValue };
        if let Some(because) = population::refusals(self, output, row).into_iter().next() {
            return RowAnswer::Refused(because);
        }
        let inputs = self.features.inputs();
        let is_missing =
            |at: &&usize| row.get(**at).is_none_or(|v| v.is_nan()) && !inputs.get(**at).is_some_and(|i| i.optional);
        let missing: Vec<usize> = output.inputs.iter().filter(is_missing).copied().collect();
        if !missing.is_empty() {
            return RowAnswer::Missing(missing);
        }
        let value = self.scorer(output).value(&equation.columns(row));
        match views::dose::refusal(self, output, value) {
            Some(because) => RowAnswer::Refused(because),
            None if value.is_finite() => RowAnswer::Value(value),
            None => RowAnswer::NoValue,
        }
    }

    /// What an output says of a record as it stood on a day, with the row of inputs that was found in it.
    #[must_use]
    pub fn answer_record(&self, output: &str, record: &Record, as_of: Date) -> (Vec<f64>, RowAnswer) {
        let values: Vec<FeatureValue> = self.features.row(record, as_of, &[]);
        let row: Vec<f64> = values.iter().map(|v| v.value).collect();
        let refused = population::patient_refusals(record, self, &values, as_of).into_iter().next();
        let answer = refused.map_or_else(|| self.answer_row(output, &row), RowAnswer::Refused);
        (row, answer)
    }

    /// The range that the bundle gives around the value of a row, as the page shows it; `None` where none is reported.
    #[must_use]
    pub fn range_of_row(&self, output: &str, row: &[f64], value: f64) -> Option<[f64; 2]> {
        let equation = self.equation(row)?;
        let output = equation.outputs.iter().find(|o| o.id == output)?;
        let note = uncertainty::sure(self, equation, output, row, value).note;
        Some([note.low?, note.high?])
    }

    /// How ranges of an output are found, and the share that they aim to hold; `None` where none is reported.
    #[must_use]
    pub fn range_about(&self, output: &str) -> Option<(UncertaintyMethod, Option<f64>)> {
        let known = self.uncertainty.as_ref()?;
        Some(match self.equations.iter().find_map(|equation| known.of(&equation.id, output))? {
            OutputUncertainty::VennAbers(_) => (UncertaintyMethod::VennAbers, None),
            OutputUncertainty::Conformal(from) => (UncertaintyMethod::Conformal, Some(from.level)),
            OutputUncertainty::Refits(used) => (UncertaintyMethod::Refits, Some(used.level)),
            OutputUncertainty::NotReported(_) => return None,
        })
    }

    fn outputs_named<'a>(&'a self, output: &'a str) -> impl Iterator<Item = &'a Output> {
        self.equations.iter().flat_map(|e| &e.outputs).filter(move |o| o.id == output)
    }
}

impl Bundle {
    /// What the data on which a model was trained calls inputs that are columns of it as they are: name and position.
    #[must_use]
    pub fn training_names(&self) -> Vec<(String, usize)> {
        let names = self.features.variables();
        let itself = |at: usize| Expression::parse(&names.get(at)?.0, &Variables { names: &names }).ok();
        let is_itself = |term: &Expression| {
            let reads = term.reads();
            reads.first().copied().filter(|at| reads.len() == 1 && itself(*at).as_ref() == Some(term))
        };
        let columns = self.trained.as_ref().map_or(&[][..], |file| &file.columns);
        let terms = self.equations.iter().find(|e| e.terms.len() >= columns.len()).map_or(&[][..], |e| &e.terms);
        columns.iter().zip(terms).filter_map(|(name, term)| Some((name.clone(), is_itself(term)?))).collect()
    }
}
