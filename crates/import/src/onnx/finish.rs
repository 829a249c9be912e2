//! What the walk found, as the importer gives it: one predictor, its outputs with their names, and the notes.

use std::collections::HashSet;
use std::rc::Rc;

use model::Link;

use super::assemble::Gathered;
use super::attributes::At;
use super::graph::Walked;
use super::number::{Feature, Form, Kind, Number, Tensor, Term};
use super::proto::Node;
use crate::{ImportError, Imported, Output};

/// The model as the importer gives it.
pub(super) fn imported(walked: Walked, written_by: String) -> Result<Imported, ImportError> {
    let Walked { output, mut context, columns, labels } = walked;
    let end = Node::default();
    let at = At { node: &end, index: 0, offset: None };
    let output = with_log_links(output);
    let numbers = output.numbers().filter(|numbers| !numbers.is_empty());
    let numbers = numbers.ok_or_else(|| {
        ImportError::new("the graph's output", "it is the row itself, without a model's value")
            .with_remedy("Give the file of the whole model, not of its preprocessing")
    })?;
    if numbers.iter().any(|number| number.form != Form::Plain) {
        return Err(ImportError::new(
            "the graph's output",
            "it is an exponential that is no part of a logistic function",
        ));
    }
    let labels =
        labels.filter(|labels| labels.len() == numbers.len()).filter(|_| output.labels.is_some() || numbers.len() > 1);
    let labels = labels.or_else(|| output.labels.clone()).filter(|labels| labels.len() == numbers.len());
    // Several questions of yes or no each name their class "1".
    let distinct = |labels: &Vec<String>| labels.iter().collect::<HashSet<_>>().len() == labels.len();
    let labels = labels.filter(distinct);
    let mut names = labels.unwrap_or_else(|| match numbers.len() {
        1 => vec!["value".into()],
        count => (0..count).map(|at| format!("value {at}")).collect(),
    });
    let mut numbers: Vec<Number> = numbers.into_iter().cloned().collect();
    let shares_one = |numbers: &[Number]| {
        let first = numbers.first().and_then(Number::single);
        first.is_some_and(|first| {
            numbers.iter().all(|n| n.single().is_some_and(|term| Rc::ptr_eq(&term.predictor, &first.predictor)))
        })
    };
    if numbers.len() == 2 && output.kind == Kind::Decision {
        let positive = names.pop().unwrap_or_default();
        context.note(format!(
            "The file holds no probability: the number is the decision function, above 0 for the class {positive}. ONNX \
             Runtime gives it as the first of two scores."
        ));
        numbers.truncate(1);
        names = vec![positive];
    } else if numbers.len() == 2 && output.kind.is_probabilities() && !shares_one(&numbers) {
        let positive = names.pop().unwrap_or_default();
        let negative = names.pop().unwrap_or_default();
        context.note(format!("The value is the probability of the class {positive}; that of {negative} is 1 less it."));
        numbers.remove(0);
        names = vec![positive];
    }
    let opposite = matches!(numbers.as_slice(), [a, b] if *a == b.clone().times(-1.0));
    if opposite && !shares_one(&numbers) {
        let positive = names.pop().unwrap_or_default();
        context.note(format!("The value is the score of the class {positive}; the other class's is its negative."));
        numbers.remove(0);
        names = vec![positive];
    }
    let terms: Vec<Term> = if shares_one(&numbers) {
        numbers.iter().filter_map(Number::single).cloned().collect()
    } else {
        together(&at, &mut context.budget, &numbers)?
    };
    if context.lacks_covers {
        context.note(
            "ONNX files do not say how many training rows came through a tree's nodes: explanations that follow the trees' \
             own paths need such covers and cannot be given."
                .into(),
        );
    }
    let first = terms.first().ok_or_else(|| ImportError::new("the graph's output", "it has no column"))?;
    let predictor = first.predictor.as_ref().clone();
    let outputs = names
        .into_iter()
        .zip(&terms)
        .map(|(name, term)| Output {
            name,
            margin: term.margin,
            link: term.link,
            calibration: term.calibration.clone(),
        })
        .collect();
    Ok(Imported {
        written_by,
        columns,
        column_count: context.width,
        predictor,
        outputs,
        stores_instances: context.stores_instances,
        notes: context.notes,
    })
}

/// An exponential of a model's margin is the margin under a logarithmic link.
fn with_log_links(mut output: Tensor) -> Tensor {
    for feature in &mut output.features {
        if let Feature::Number(number) = feature
            && number.form == Form::Exp
            && number.constant == 0.0
            && let [term] = number.terms.as_mut_slice()
            && term.weight == 1.0
            && term.link == (Link::Identity {})
            && term.calibration.is_none()
        {
            term.link = Link::Log {};
            number.form = Form::Plain;
        }
    }
    output
}

/// Several numbers of several models as the margins of one predictor.
fn together(at: &At<'_>, budget: &mut super::budget::Budget, numbers: &[Number]) -> Result<Vec<Term>, ImportError> {
    let place = |error: ImportError| ImportError { place: "the graph's output".into(), ..error };
    for number in numbers {
        budget.spend_parts(at, number.size()).map_err(place)?;
    }
    if let [number] = numbers {
        let model = number.model(at).map_err(place)?;
        let mut term = Term::new(&Rc::new(model.predictor), model.margin as usize, model.link);
        term.calibration = model.calibration;
        return Ok(vec![term]);
    }
    let references: Vec<&Number> = numbers.iter().collect();
    let predictor = Gathered::of(at, &references).and_then(|all| all.side_by_side(at, budget)).map_err(place)?;
    let predictor = Rc::new(predictor);
    Ok((0..numbers.len()).map(|margin| Term::new(&predictor, margin, Link::Identity {})).collect())
}
