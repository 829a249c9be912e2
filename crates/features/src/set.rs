//! The inputs of one model, joined with the concepts that they name: checked once, then only read.

mod fit;
mod texts;

use jiff::civil::Date;
use language::messages;
use record::Record;
use serde::{Deserialize, Serialize};

use crate::by_hand::HandValue;
use crate::definition::{AnswerDefinition, ConceptDefinition, InputDefinition, Kind, QuantitySource, Take};
use crate::expression::{Expression, ExpressionError, Variables};
use crate::find::Chart;
use crate::find::demographics;
use crate::value::FeatureValue;

/// The inputs of one model and all that is needed to find them in a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeatureSet {
    inputs: Vec<InputDefinition>,
    concepts: Vec<ConceptDefinition>,
    derivations: Vec<Derivation>,
}

/// The parsed expression of a derived source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Derivation {
    concept: String,
    source: usize,
    variables: Vec<String>,
    expression: Expression,
}

/// Why inputs and concepts do not fit together.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DefinitionError {
    /// A name that no concept and no fact about the patient bears.
    #[error("{of_what} names `{name}`, which is neither a concept nor age, age_completed, age_julian, sex or race")]
    UnknownConcept {
        /// The input or concept that names it.
        of_what: String,
        /// The unknown name.
        name: String,
    },
    /// A name used twice.
    #[error("the input name `{0}` is used twice")]
    DuplicateInput(String),
    /// The model's unit is not the concept's.
    #[error("input `{input}` expects {expected}, but its concept is in {actual}")]
    UnitMismatch {
        /// The input.
        input: String,
        /// The model's unit.
        expected: String,
        /// The concept's unit.
        actual: String,
    },
    /// Something is taken that the kind of concept does not have.
    #[error("input `{input}` takes {take:?}, which a concept of this kind does not have")]
    TakeMismatch {
        /// The input.
        input: String,
        /// What is taken.
        take: Take,
    },
    /// A setting of an input is missing, impossible, or has no meaning for what is taken.
    #[error("input `{input}`: {what}")]
    Setting {
        /// The input.
        input: String,
        /// What is wrong, and what to write instead.
        what: String,
    },
    /// An index adds up something that cannot be added.
    #[error("concept `{concept}`: {what}")]
    Index {
        /// The index.
        concept: String,
        /// What is wrong, and what to write instead.
        what: String,
    },
    /// Concepts derive from each other in a circle, or too deeply.
    #[error("concept `{0}` derives from itself, or through too many others")]
    Circular(String),
    /// A derived source's expression is wrong.
    #[error("concept `{concept}`, source {source_index}: {error}")]
    Expression {
        /// The concept.
        concept: String,
        /// Which of its sources, counted from 0.
        source_index: usize,
        /// What is wrong.
        error: ExpressionError,
    },
}

const DEEPEST: usize = 4;
const PATIENT_FACTS: [&str; 5] = ["age", "age_completed", "age_julian", "sex", "race"];

impl FeatureSet {
    /// Joins inputs and concepts; of `concepts` only those that the inputs need, directly or not, are kept.
    ///
    /// # Errors
    /// Names the input or concept that does not fit, and why.
    pub fn new(inputs: Vec<InputDefinition>, concepts: &[ConceptDefinition]) -> Result<Self, DefinitionError> {
        let mut set = Self { inputs: vec![], concepts: vec![], derivations: vec![] };
        for mut input in inputs {
            if set.inputs.iter().any(|i| i.name == input.name) {
                return Err(DefinitionError::DuplicateInput(input.name));
            }
            set.add_concept(&input.of, &format!("input `{}`", input.name), concepts, 0)?;
            fit::check(&set, &input)?;
            input.label = input.label.take().or_else(|| fit::label(&set, &input));
            set.inputs.push(input);
        }
        Ok(set)
    }

    /// The inputs, in the order of the row.
    #[must_use]
    pub fn inputs(&self) -> &[InputDefinition] {
        &self.inputs
    }

    /// The position of an input in the row.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.inputs.iter().position(|i| i.name == name)
    }

    /// The concept of that name, if an input needs it.
    #[must_use]
    pub fn concept(&self, name: &str) -> Option<&ConceptDefinition> {
        self.concepts.iter().find(|c| c.name == name)
    }

    /// The concepts that the inputs need.
    #[must_use]
    pub fn concepts(&self) -> &[ConceptDefinition] {
        &self.concepts
    }

    /// The concepts, to add a site's own codes to them.
    pub fn concepts_mut(&mut self) -> &mut [ConceptDefinition] {
        &mut self.concepts
    }

    /// Names of the inputs with their options, as the variables of a model's expressions.
    #[must_use]
    pub fn variables(&self) -> Vec<(String, Vec<String>)> {
        self.inputs
            .iter()
            .map(|i| (i.name.clone(), self.options(&i.of).into_iter().map(|(name, _)| name).collect()))
            .collect()
    }

    /// Names and labels of the options of a concept or patient fact; empty for numbers and yes/no.
    #[must_use]
    pub fn options(&self, of: &str) -> Vec<(String, String)> {
        match (of, self.concept(of).map(|c| &c.kind)) {
            ("sex" | "race", _) => demographics::options(of),
            (_, Some(Kind::Answer(AnswerDefinition { options, .. }))) => {
                options.iter().map(|o| (o.name.clone(), o.label.clone())).collect()
            }
            _ => vec![],
        }
    }

    /// UCUM unit of a concept or patient fact; `a` for ages, `None` for what has no unit.
    #[must_use]
    pub fn unit(&self, input: &InputDefinition) -> Option<String> {
        fit::unit(self, input)
    }

    /// Words for an input.
    #[must_use]
    pub fn label<'a>(&'a self, input: &'a InputDefinition) -> &'a str {
        let own = match input.of.as_str() {
            "age" | "age_completed" | "age_julian" => messages::find_age(),
            "sex" => messages::find_sex(),
            "race" => messages::find_race(),
            name => name,
        };
        input.label.as_deref().or_else(|| self.concept(&input.of).map(|c| c.label.as_str())).unwrap_or(own)
    }

    /// Whether an input is a yes or no.
    #[must_use]
    pub fn is_presence(&self, input: &InputDefinition) -> bool {
        matches!(self.concept(&input.of).map(|c| &c.kind), Some(Kind::Presence(_) | Kind::Visits(_)))
            && matches!(input.take, Take::Now | Take::Ever | Take::AtLeast)
    }

    /// The value of every input for a patient as the record stood on `as_of`, in the order of the inputs.
    ///
    /// `questioned` names inputs whose assumed no the reader does not accept.
    #[must_use]
    pub fn row(&self, record: &Record, as_of: Date, questioned: &[String]) -> Vec<FeatureValue> {
        self.row_by_hand(record, as_of, questioned, &[])
    }

    /// The same where the reader supplies what the record lacks: `by_hand` is used only where the chart has no usable
    /// value, for derivations as well.
    #[must_use]
    pub fn row_by_hand(
        &self,
        record: &Record,
        as_of: Date,
        questioned: &[String],
        by_hand: &[HandValue],
    ) -> Vec<FeatureValue> {
        let chart = Chart { record, as_of, set: self, questioned, by_hand };
        self.inputs.iter().map(|input| chart.value(input)).collect()
    }

    pub(crate) fn derivation(&self, concept: &str, source: usize) -> Option<(&Expression, &[String])> {
        let found = self.derivations.iter().find(|d| d.concept == concept && d.source == source)?;
        Some((&found.expression, &found.variables))
    }

    /// Whether something is derived from a concept or fact.
    pub(crate) fn derives_from(&self, name: &str) -> bool {
        self.derivations.iter().any(|derivation| derivation.variables.iter().any(|variable| variable == name))
    }

    fn add_concept(
        &mut self,
        name: &str,
        of_what: &str,
        all: &[ConceptDefinition],
        depth: usize,
    ) -> Result<(), DefinitionError> {
        if depth > DEEPEST {
            return Err(DefinitionError::Circular(name.to_owned()));
        }
        if PATIENT_FACTS.contains(&name) {
            return Ok(());
        }
        let unknown = || DefinitionError::UnknownConcept { of_what: of_what.to_owned(), name: name.to_owned() };
        let concept = all.iter().find(|c| c.name == name).ok_or_else(unknown)?;
        if let Kind::Quantity(quantity) = &concept.kind {
            for (source_index, source) in quantity.sources.iter().enumerate() {
                let QuantitySource::Derived { expression, .. } = source else { continue };
                let wrong = |error| DefinitionError::Expression { concept: name.to_owned(), source_index, error };
                let (variables, expression) = derivation(expression, all).map_err(wrong)?;
                for variable in &variables {
                    self.add_concept(variable, &format!("concept `{name}`"), all, depth + 1)?;
                }
                if self.derivation(name, source_index).is_none() {
                    self.derivations.push(Derivation {
                        concept: name.to_owned(),
                        source: source_index,
                        variables,
                        expression,
                    });
                }
            }
        }
        if let Kind::Index(index) = &concept.kind {
            fit::check_index(name, index, all)?;
            for item in &index.items {
                self.add_concept(&item.of, &format!("concept `{name}`"), all, depth + 1)?;
            }
        }
        if self.concept(name).is_none() {
            self.concepts.push(concept.clone());
        }
        Ok(())
    }
}

/// Parses a derived source over all concepts, then keeps only the variables that it reads.
fn derivation(text: &str, all: &[ConceptDefinition]) -> Result<(Vec<String>, Expression), ExpressionError> {
    let options = |kind: &Kind| match kind {
        Kind::Answer(answer) => answer.options.iter().map(|o| o.name.clone()).collect(),
        _ => vec![],
    };
    let facts = PATIENT_FACTS
        .iter()
        .map(|fact| ((*fact).to_owned(), demographics::options(fact).into_iter().map(|(name, _)| name).collect()));
    let everything: Vec<(String, Vec<String>)> =
        facts.chain(all.iter().map(|c| (c.name.clone(), options(&c.kind)))).collect();
    let reads = Expression::parse(text, &Variables { names: &everything })?.reads();
    let names: Vec<(String, Vec<String>)> = reads.into_iter().filter_map(|at| everything.get(at).cloned()).collect();
    let expression = Expression::parse(text, &Variables { names: &names })?;
    Ok((names.into_iter().map(|(name, _)| name).collect(), expression))
}
