//! Models' values side by side as one predictor: what two values share is computed once.

use std::collections::HashMap;
use std::rc::Rc;

use model::trees::TreeEnsemble;
use model::{Combination, Link, PartOutput, Predictor, WidePart};

use super::attributes::At;
use super::budget::{self, Budget};
use super::number::{Form, Number, Term, sums};
use crate::ImportError;

/// A number's terms: the part, the output and the weight.
type Terms = Vec<(usize, usize, f64)>;

/// The distinct predictors of some numbers with what is asked of each.
#[derive(Default)]
pub(super) struct Gathered {
    parts: Vec<(Rc<Predictor<TreeEnsemble>>, Vec<PartOutput>)>,
    /// Where each predictor is a part, and where the values of each margin are among its outputs.
    known: HashMap<*const Predictor<TreeEnsemble>, usize>,
    outputs: HashMap<(usize, u32), Vec<usize>>,
    terms: Vec<Terms>,
    constants: Vec<f64>,
}

impl Gathered {
    /// Of numbers on which nothing is left to do.
    pub(super) fn of(at: &At<'_>, numbers: &[&Number]) -> Result<Self, ImportError> {
        let mut gathered = Self::default();
        for number in numbers {
            number.check_whole(at)?;
            gathered.constants.push(number.constant);
            let terms = number.terms.iter().map(|term| gathered.add(term)).collect();
            gathered.terms.push(terms);
        }
        Ok(gathered)
    }

    fn add(&mut self, term: &Term) -> (usize, usize, f64) {
        let output = PartOutput { margin: term.margin, link: term.link, calibration: term.calibration.clone() };
        let parts = &mut self.parts;
        let part = *self.known.entry(Rc::as_ptr(&term.predictor)).or_insert_with(|| {
            parts.push((Rc::clone(&term.predictor), Vec::new()));
            parts.len() - 1
        });
        let outputs = &mut parts[part].1;
        let of_margin = self.outputs.entry((part, term.margin)).or_default();
        let known = of_margin.iter().copied().find(|known| outputs[*known] == output);
        let at = known.unwrap_or_else(|| {
            of_margin.push(outputs.len());
            outputs.push(output);
            outputs.len() - 1
        });
        (part, at, term.weight)
    }

    /// Whether some predictor gives more than one of the numbers.
    pub(super) fn shares(&self) -> bool {
        self.parts.len() < self.terms.iter().map(Vec::len).sum()
    }

    /// The parts whose outputs are the numbers, in order, where nothing is to be added or weighed.
    pub(super) fn plain_parts(
        self,
        at: &At<'_>,
        budget: &mut Budget,
    ) -> Result<Vec<WidePart<TreeEnsemble>>, ImportError> {
        let in_order: Vec<(usize, usize)> = self
            .parts
            .iter()
            .enumerate()
            .flat_map(|(part, (_, outputs))| (0..outputs.len()).map(move |output| (part, output)))
            .collect();
        let is_plain = |(terms, place): (&Terms, &(usize, usize))| match terms.as_slice() {
            [(part, output, weight)] => *weight == 1.0 && (*part, *output) == *place,
            _ => false,
        };
        let plain = in_order.len() == self.terms.len()
            && self.constants.iter().all(|constant| *constant == 0.0)
            && self.terms.iter().zip(&in_order).all(is_plain);
        if plain {
            return wide_parts(at, budget, self.parts);
        }
        let outputs = (0..self.terms.len() as u32).map(|margin| PartOutput {
            margin,
            link: Link::Identity {},
            calibration: None,
        });
        let outputs = outputs.collect();
        Ok(vec![WidePart { predictor: self.side_by_side(at, budget)?, outputs }])
    }

    /// The predictor whose margins are the numbers, in order.
    pub(super) fn side_by_side(self, at: &At<'_>, budget: &mut Budget) -> Result<Predictor<TreeEnsemble>, ImportError> {
        let (mut starts, mut width) = (Vec::new(), 0);
        for (_, outputs) in &self.parts {
            starts.push(width);
            width += outputs.len();
        }
        budget.spend_parts(at, width.saturating_mul(self.terms.len()))?;
        let row = |terms: &Terms| {
            let mut weights = vec![0.0; width];
            terms.iter().for_each(|(part, output, weight)| weights[starts[*part] + output] += weight);
            weights
        };
        let weights = self.terms.iter().map(row).collect();
        let last = sums(self.constants, weights).predictor;
        let parts = wide_parts(at, budget, self.parts)?;
        let wide = Combination::Wide { parts, passed_through: Vec::new(), last };
        let predictor = Predictor::Combination(Box::new(wide));
        budget::check_depth(at, &predictor)?;
        Ok(predictor)
    }
}

fn wide_parts(
    at: &At<'_>,
    budget: &mut Budget,
    parts: Vec<(Rc<Predictor<TreeEnsemble>>, Vec<PartOutput>)>,
) -> Result<Vec<WidePart<TreeEnsemble>>, ImportError> {
    let part = |(predictor, outputs): (Rc<Predictor<TreeEnsemble>>, Vec<PartOutput>)| {
        budget.spend_parts(at, budget::size(&predictor))?;
        Ok(WidePart { predictor: predictor.as_ref().clone(), outputs })
    };
    parts.into_iter().map(part).collect()
}

impl Number {
    /// Refuses what the graph has left half done.
    pub(super) fn check_whole(&self, at: &At<'_>) -> Result<(), ImportError> {
        if self.form != Form::Plain {
            return Err(at.refused("an exponential that is no part of a logistic function is not understood"));
        }
        if self.terms.iter().any(|term| term.is_negative) {
            return Err(at.refused("whether a decision is negative is understood in votes of pairs of classes only"));
        }
        Ok(())
    }
}
