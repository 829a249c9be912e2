//! A small total language for derived terms: arithmetic, comparisons, conditionals and a few functions.
//!
//! It has no loops, no state and no way to reach the host, so that every expression ends and every one is data.
//! A missing value is NaN and stays missing through arithmetic; `and` and `or` follow Kleene's three-valued logic.

mod evaluate;
mod parse;
mod token;

use serde::{Deserialize, Serialize};

pub use parse::{ExpressionError, Variables};

/// An expression in postfix form, checked when it was parsed: evaluation cannot fail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Expression {
    operations: Vec<Operation>,
}

/// One step on the stack.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
enum Operation {
    Number(f64),
    Variable(u16),
    Known(u16),
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Minimum,
    Maximum,
    Power,
    NaturalLogarithm,
    Exponential,
    SquareRoot,
    Absolute,
    Floor,
    Select,
}

impl Expression {
    /// Parses `text` over the variables.
    ///
    /// # Errors
    /// Says what is wrong and at which character.
    pub fn parse(text: &str, variables: &Variables<'_>) -> Result<Self, ExpressionError> {
        parse::parse(text, variables).map(|operations| Self { operations })
    }

    /// The value over a row of variables, in the order in which they were declared; NaN where it is missing or
    /// not a finite number.
    #[must_use]
    pub fn evaluate(&self, row: &[f64]) -> f64 {
        evaluate::evaluate(&self.operations, row)
    }

    /// The numbers that stand in the expression: where a piecewise function may bend.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let number = |operation: &Operation| match operation {
            Operation::Number(value) => Some(*value),
            _ => None,
        };
        self.operations.iter().filter_map(number).collect()
    }

    /// The variables that the expression reads, ascending, each once.
    #[must_use]
    pub fn reads(&self) -> Vec<usize> {
        let mut reads: Vec<usize> = self
            .operations
            .iter()
            .filter_map(|operation| match operation {
                Operation::Variable(at) | Operation::Known(at) => Some(usize::from(*at)),
                _ => None,
            })
            .collect();
        reads.sort_unstable();
        reads.dedup();
        reads
    }
}
