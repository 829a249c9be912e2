//! What the walk through a graph gathers besides its values.

use std::rc::Rc;

use model::trees::TreeEnsemble;
use model::{Link, Predictor};

use super::attributes::At;
use super::budget::Budget;
use super::number::{Element, Kind, Number, Tensor, Term};
use super::place::place;
use crate::ImportError;

/// What the walk through a graph gathers besides its values.
pub(super) struct Context {
    /// How many columns the file's rows have.
    pub(super) width: usize,
    pub(super) budget: Budget,
    pub(super) stores_instances: bool,
    /// Whether some tree has no covers.
    pub(super) lacks_covers: bool,
    pub(super) notes: Vec<String>,
}

/// What an operator does to its scores at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Post {
    None,
    Logistic,
    Softmax,
}

impl Post {
    /// The attribute `post_transform`, as the older operators spell it.
    pub(super) fn of(at: &At<'_>) -> Result<Self, ImportError> {
        match at.string("post_transform")?.as_deref() {
            None | Some("NONE") => Ok(Self::None),
            Some("LOGISTIC") => Ok(Self::Logistic),
            Some("SOFTMAX") => Ok(Self::Softmax),
            Some(other) => Err(at.refused(format!("the post transform {other} is not understood"))),
        }
    }

    /// The link that it is.
    pub(super) fn link(self) -> Link {
        match self {
            Self::None => Link::Identity {},
            Self::Logistic => Link::Logit {},
            Self::Softmax => Link::Softmax {},
        }
    }
}

impl Context {
    /// The predictor of a tensor's columns, to be shared by the numbers that it makes.
    pub(super) fn place(
        &mut self,
        at: &At<'_>,
        tensor: &Tensor,
        predictor: Predictor<TreeEnsemble>,
    ) -> Result<Rc<Predictor<TreeEnsemble>>, ImportError> {
        if tensor.element == Element::Text {
            return Err(at.refused("it reads a column of texts"));
        }
        place(at, &mut self.budget, tensor, predictor, self.width).map(Rc::new)
    }

    /// The margins of a predictor of a tensor's columns, each under the link.
    pub(super) fn scores(
        &mut self,
        at: &At<'_>,
        tensor: &Tensor,
        predictor: Predictor<TreeEnsemble>,
        margins: usize,
        post: Post,
    ) -> Result<Vec<Number>, ImportError> {
        self.budget.spend(at, margins)?;
        let placed = self.place(at, tensor, predictor)?;
        Ok((0..margins).map(|margin| Number::from(Term::new(&placed, margin, post.link()))).collect())
    }

    /// A note, once.
    pub(super) fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// The two classes of a probability of the second: its complement and itself.
pub(super) fn both(second: Number, labels: Vec<String>, element: Element) -> Tensor {
    let first = second.clone().times(-1.0).plus(1.0);
    Tensor::of_numbers(vec![first, second], element, Some(labels), Kind::PROBABILITIES)
}

/// The element type of what an operator computes of a tensor.
pub(super) fn computed(element: Element) -> Element {
    if element == Element::F64 { Element::F64 } else { Element::F32 }
}
