//! What stands in a tensor while the graph is walked: columns of the row on their way to a model, and models' values.

use std::rc::Rc;

use model::trees::TreeEnsemble;
use model::{Calibration, Combination, Curve, LinearScores, Link, Model, Part, Predictor, Step};

use super::attributes::{At, Constant};
use crate::ImportError;

/// A model whose trees are readable.
pub(super) type Source = Model<TreeEnsemble>;

/// What a name in the graph stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// One row for each patient.
    Tensor(Tensor),
    /// The same for all rows.
    Constant(Constant),
    /// Chosen class labels: nothing reads them but the output that is not asked for.
    Label,
    /// Absolute values of the named tensor.
    Magnitudes(String),
    /// Sum of squares of each row of the named tensor.
    Squares(String),
    /// The length of each row of the named tensor.
    Length(String, model::Norm),
    /// What divides the rows of the named tensor, on its way to being their sum: see [`super::shares`].
    Total(super::shares::Total),
    /// Rows to which 1 was added wherever all of the named tensor's are 0.
    Filled(String, Tensor),
    /// |x| + 1, or that times a factor, of the named tensor.
    Squash(String, f64),
    /// The largest of each row.
    Winner(Tensor),
    /// 1 for the class that is the likeliest, 0 for the others.
    Indicators(Tensor),
    /// The shape of a table.
    Shape,
    /// Tables that lie behind each other, as averages take them.
    Layers(Vec<Tensor>),
    /// A number held within limits.
    Clipped(Number, f64, f64),
    /// How far a number lies from each of these; `true` once the sign is gone.
    Distances(Number, Vec<f64>, bool),
    /// Which of these a number lies nearest to.
    Nearest(Number, Vec<f64>),
}

/// Columns that the rest of the graph sees.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tensor {
    pub(super) features: Vec<Feature>,
    /// What happens to the row as a whole afterwards.
    pub(super) after: Vec<Step>,
    pub(super) element: Element,
    /// The class of each column.
    pub(super) labels: Option<Vec<String>>,
    /// What is known of the columns.
    pub(super) kind: Kind,
}

/// What the numbers of a tensor are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    F32,
    F64,
    Int,
    Text,
}

/// What is known of a tensor's columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// Nothing more.
    Plain,
    /// Each row adds up to this.
    Shares(f64),
    /// The decision function of a support vector machine for the second class, and its negative.
    Decision,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Feature {
    /// A column of the input row and what happens to it.
    Column(Column),
    /// A number that models made of the row.
    Number(Number),
}

/// A column of the input row and what happens to it, in order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) source: u32,
    pub(super) steps: Vec<ColumnStep>,
}

/// What happens to one column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ColumnStep {
    Scale {
        offset: f64,
        scale: f64,
    },
    Impute {
        value: f64,
        marker: Option<f64>,
    },
    Curve(Curve),
    /// Cut to a whole number, towards 0: understood where categories follow.
    Whole,
}

/// constant + Σ weight · value, and what the graph has done to that so far.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub(super) constant: f64,
    pub(super) terms: Vec<Term>,
    pub(super) form: Form,
}

/// What was done to a number that is only understood once more is done: first of all the pieces of 1 / (1 + exp(x)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    Exp,
    OnePlusExp,
    /// x / (3 (|x| + 1)) of x, as ties between votes are broken.
    Squashed,
}

/// One model's value and its weight.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    pub(super) weight: f64,
    pub(super) predictor: Rc<Predictor<TreeEnsemble>>,
    pub(super) margin: u32,
    pub(super) link: Link,
    pub(super) calibration: Option<Calibration>,
    /// 1 where the value is below 0, else 0, instead of the value.
    pub(super) is_negative: bool,
}

impl Kind {
    /// Probabilities of all classes.
    pub(super) const PROBABILITIES: Self = Self::Shares(1.0);

    /// Whether each row adds up to 1, but for the rounding of f32.
    pub(super) fn is_probabilities(self) -> bool {
        matches!(self, Self::Shares(total) if (total - 1.0).abs() < 1e-6)
    }
}

impl Term {
    /// The value of a margin.
    pub(super) fn new(predictor: &Rc<Predictor<TreeEnsemble>>, margin: usize, link: Link) -> Self {
        Self {
            weight: 1.0,
            predictor: Rc::clone(predictor),
            margin: margin as u32,
            link,
            calibration: None,
            is_negative: false,
        }
    }

    fn source(&self) -> Source {
        Source {
            predictor: self.predictor.as_ref().clone(),
            margin: self.margin,
            link: self.link,
            calibration: self.calibration.clone(),
        }
    }
}

impl From<Term> for Number {
    fn from(term: Term) -> Self {
        Self { constant: 0.0, terms: vec![term], form: Form::Plain }
    }
}

impl Number {
    /// The only model it is the value of.
    pub(super) fn single(&self) -> Option<&Term> {
        match self.terms.as_slice() {
            [term] if self.constant == 0.0 && term.weight == 1.0 && !term.is_negative => {
                (self.form == Form::Plain).then_some(term)
            }
            _ => None,
        }
    }

    /// The same times a factor.
    pub(super) fn times(mut self, factor: f64) -> Self {
        self.constant *= factor;
        self.terms.iter_mut().for_each(|term| term.weight *= factor);
        self
    }

    /// The same and a constant; 1 − 1 / (1 + exp(x)) becomes 1 / (1 + exp(−x)).
    pub(super) fn plus(mut self, constant: f64) -> Self {
        self.constant += constant;
        if let ([term], true) = (self.terms.as_mut_slice(), self.constant == 1.0)
            && term.weight == -1.0
            && let Some(Calibration::Platt { slope, intercept }) = term.calibration
        {
            term.calibration = Some(Calibration::Platt { slope: -slope, intercept: -intercept });
            (term.weight, self.constant) = (1.0, 0.0);
        }
        self
    }

    /// Whether this and the other are x and 1 − x.
    pub(super) fn complements(&self, other: &Self) -> bool {
        let mirrored = other.clone().times(-1.0);
        self.terms == mirrored.terms && self.constant + other.constant == 1.0
    }

    /// The number as a model of its own.
    pub(super) fn model(&self, at: &At<'_>) -> Result<Source, ImportError> {
        self.check_whole(at)?;
        if let Some(term) = self.single() {
            return Ok(term.source());
        }
        let parts =
            self.terms.iter().map(|term| Part { model: term.source(), weight: term.weight }).collect::<Vec<_>>();
        let combination = if self.constant == 0.0 {
            Combination::SoftVote(parts)
        } else {
            let weights = vec![1.0; parts.len()];
            Combination::Stack {
                parts,
                passed_through: Vec::new(),
                last: Box::new(sums(vec![self.constant], vec![weights])),
            }
        };
        let predictor = Predictor::Combination(Box::new(combination));
        Ok(Source { predictor, margin: 0, link: Link::Identity {}, calibration: None })
    }

    /// How large it would be as a model.
    pub(super) fn size(&self) -> usize {
        self.terms.iter().fold(1, |sum, term| sum.saturating_add(super::budget::size(&term.predictor)))
    }
}

/// A model of weighted sums.
pub(super) fn sums(intercepts: Vec<f64>, weights: Vec<Vec<f64>>) -> Source {
    let precision = model::trees::Precision::F64;
    let scores = LinearScores { precision, missing_adds_nothing: false, intercepts, weights };
    Source { predictor: Predictor::Scores(scores), margin: 0, link: Link::Identity {}, calibration: None }
}

impl Tensor {
    /// A row without columns.
    pub(super) fn empty() -> Self {
        Self { features: Vec::new(), after: Vec::new(), element: Element::F32, labels: None, kind: Kind::Plain }
    }

    /// Models' values as columns.
    pub(super) fn of_numbers(numbers: Vec<Number>, element: Element, labels: Option<Vec<String>>, kind: Kind) -> Self {
        let features = numbers.into_iter().map(Feature::Number).collect();
        Self { features, after: Vec::new(), element, labels, kind }
    }

    /// Its columns as numbers, where all are models' values and nothing is left to do.
    pub(super) fn numbers(&self) -> Option<Vec<&Number>> {
        if !self.after.is_empty() {
            return None;
        }
        self.features.iter().map(|f| if let Feature::Number(number) = f { Some(number) } else { None }).collect()
    }

    /// Its one column, where it is a model's value.
    pub(super) fn number(&self) -> Option<&Number> {
        self.numbers().filter(|numbers| numbers.len() == 1).and_then(|numbers| numbers.first().copied())
    }
}
