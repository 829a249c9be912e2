//! The section `[features]` of a recipe, and the features of persons.

use std::path::{Path, PathBuf};

use features::FeatureSet;
use features::definition::InputDefinition;
use features::expression::{Expression, Variables};
use record::Record;
use serde::{Deserialize, Serialize};

use crate::audit::{Accept, AuditSettings};
use crate::concepts::{Concepts, USUAL_FOLDER};
use crate::day::{Day, date_of, day_of};
use crate::definition::relative;
use crate::error::CohortError;
use crate::known::{LeftOut, known_on};

/// The section `[features]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeatureSettings {
    /// What is taken of the record, as in a bundle.
    pub inputs: Vec<InputDefinition>,
    /// The columns, as in a bundle; each input as it is where there are none.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Folder of concepts; `models/concepts` where absent.
    #[serde(default)]
    pub concepts: Option<PathBuf>,
    /// Files of the recipe's own concepts, from the recipe's folder.
    #[serde(default)]
    pub concept_files: Vec<PathBuf>,
    /// What becomes of entries without a date.
    #[serde(default)]
    pub undated: Undated,
    /// Findings of the leakage audit that are accepted, each with a reason.
    #[serde(default)]
    pub accept: Vec<Accept>,
    /// When the leakage audit speaks.
    #[serde(default)]
    pub audit: AuditSettings,
}

/// A column that the model sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name.
    pub name: String,
    /// An expression over the inputs.
    pub expression: String,
}

/// What becomes of entries without a date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undated {
    /// They are left out: they may be later than the day on which features are taken.
    #[default]
    Drop,
    /// They stay, as in a chart of today.
    Keep,
}

impl FeatureSettings {
    /// Paths of a recipe stand from the recipe's folder.
    pub fn relative_to(&mut self, folder: &Path) {
        relative(folder, &mut self.concepts, &mut self.concept_files);
    }
}

/// Inputs and terms, ready.
pub(crate) struct Table {
    pub(crate) set: FeatureSet,
    pub(crate) terms: Vec<Term>,
    expressions: Vec<Expression>,
    keep_undated: bool,
}

/// What was found on one day.
pub(crate) struct Found {
    /// A value a term; NaN is missing.
    pub(crate) terms: Vec<f64>,
    /// A value an input.
    pub(crate) inputs: Vec<f64>,
    /// Of each input, the last day of its evidence.
    pub(crate) evidence: Vec<Option<Day>>,
    /// Entries that were taken out of the record beforehand.
    pub(crate) left_out: LeftOut,
}

impl Table {
    /// Joins settings with concepts.
    ///
    /// # Errors
    /// The input or term that does not fit.
    pub(crate) fn new(settings: &FeatureSettings, concepts: &Concepts) -> Result<Self, CohortError> {
        if settings.inputs.is_empty() {
            return Err(CohortError::key("features.inputs", "is empty; name what the model reads"));
        }
        let all = concepts.all();
        let set = FeatureSet::new(settings.inputs.clone(), &all).map_err(|error| {
            if all.is_empty() {
                let looked = settings.concepts.as_deref().unwrap_or(Path::new(USUAL_FOLDER)).display();
                let what = format!("{error}; no concept was found in {looked}, which `concepts` names");
                return CohortError::key("features.inputs", what);
            }
            CohortError::from(error)
        })?;
        let own = |input: &InputDefinition| Term { name: input.name.clone(), expression: input.name.clone() };
        let terms =
            if settings.terms.is_empty() { settings.inputs.iter().map(own).collect() } else { settings.terms.clone() };
        let names = set.variables();
        let variables = Variables { names: &names };
        let mut expressions = Vec::with_capacity(terms.len());
        for (at, term) in terms.iter().enumerate() {
            let key = || format!("features.terms `{}`", term.name);
            if term.name == "row" || terms.iter().take(at).any(|other| other.name == term.name) {
                return Err(CohortError::key(key(), "the name is taken; write another"));
            }
            // Both stand in one table, where the input's own values would be lost.
            if set.position(&term.name).is_some() && term.expression.trim() != term.name {
                let what =
                    format!("an input has this name, and `{}` is something else; write another", term.expression);
                return Err(CohortError::key(key(), what));
            }
            let parsed = Expression::parse(&term.expression, &variables);
            expressions.push(parsed.map_err(|error| CohortError::key(key(), error.to_string()))?);
        }
        Ok(Self { set, terms, expressions, keep_undated: settings.undated == Undated::Keep })
    }

    /// The names of the inputs that a term reads.
    pub(crate) fn reads(&self, term: usize) -> Vec<String> {
        let reads = self.expressions.get(term).map(Expression::reads).unwrap_or_default();
        reads.into_iter().filter_map(|at| self.set.inputs().get(at)).map(|input| input.name.clone()).collect()
    }

    /// The unit of a term that is an input as it is.
    pub(crate) fn unit(&self, term: usize) -> Option<String> {
        let input =
            self.set.inputs().iter().find(|i| self.terms.get(term).is_some_and(|t| t.expression.trim() == i.name))?;
        self.set.unit(input)
    }

    /// The features of a record as it was known on `as_of`; what came later is taken out of the record for good, so that
    /// days must be asked for from the last to the first.
    pub(crate) fn found(&self, record: &mut Record, as_of: Day) -> Found {
        let date = date_of(as_of);
        let left_out = known_on(record, date, self.keep_undated);
        let values = self.set.row(record, date, &[]);
        let inputs: Vec<f64> = values.iter().map(|value| value.value).collect();
        let evidence = values
            .iter()
            .map(|value| value.evidence.iter().filter_map(|e| e.time).map(|time| day_of(time.date.latest())).max())
            .collect();
        let terms = self.expressions.iter().map(|expression| expression.evaluate(&inputs)).collect();
        Found { terms, inputs, evidence, left_out }
    }
}
