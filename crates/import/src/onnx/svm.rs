//! `SVMClassifier` and `SVMRegressor`, with support vectors as libsvm lays them out: a machine for each pair of classes.

use model::{Calibration, Kernel, KernelMachine, Predictor, Step};

use super::attributes::At;
use super::context::{Context, Post, both, computed};
use super::number::{Feature, Kind, Number, Tensor};
use super::shares::together;
use crate::ImportError;

/// The classes' probabilities or the decisions of their pairs; of two classes: the second class's probability, or the
/// decision function for it, and the first class's.
pub(super) fn classifier(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let labels = at.labels()?.ok_or_else(|| at.error("it names no classes"))?;
    if Post::of(at)? != Post::None {
        return Err(at.refused("a post transform of a support vector machine is not understood"));
    }
    let per_class = at.ints("vectors_per_class");
    if per_class.len() != labels.len() || labels.len() < 2 {
        return Err(at.refused("a support vector machine without support vectors of each class is not understood"));
    }
    if labels.len() > 2 {
        return of_pairs(at, context, input, labels, per_class);
    }
    let mut machine = machine(at, input.features.len())?;
    if per_class.iter().try_fold(0_i64, |sum, n| sum.checked_add(*n)) != i64::try_from(machine.coefficients.len()).ok()
    {
        return Err(at.error(format!("vectors_per_class {per_class:?} are not {} vectors", machine.coefficients.len())));
    }
    context.stores_instances = true;
    let element = computed(input.element);
    let (slopes, offsets) = (at.floats("prob_a"), at.floats("prob_b"));
    match (slopes.as_slice(), offsets.as_slice()) {
        ([], []) => {
            // libsvm's decision function is for the first class.
            scale(&mut machine, -1.0, 0.0);
            let decision = context.scores(at, input, Predictor::Kernel(machine), 1, Post::None)?.pop();
            let decision = decision.ok_or_else(|| at.error("it has no decision function"))?;
            let columns = vec![decision.clone(), decision.times(-1.0)];
            Ok(Tensor::of_numbers(columns, element, Some(labels), Kind::Decision))
        }
        ([slope], [offset]) if slope.is_finite() && offset.is_finite() => {
            scale(&mut machine, *slope, *offset);
            let second = context.scores(at, input, Predictor::Kernel(machine), 1, Post::Logistic)?.pop();
            let mut second: Number = second.ok_or_else(|| at.error("it has no decision function"))?;
            second.terms.iter_mut().for_each(|term| term.calibration = Some(Calibration::Coupled {}));
            context.note(
                "The two classes' probabilities are coupled as libsvm does: the curve stays within 0.005 of the logistic \
                 function and falls a little at two places."
                    .into(),
            );
            Ok(both(second, labels, element))
        }
        _ => Err(at.error("prob_a and prob_b do not hold one number each")),
    }
}

/// Three classes or more: a machine, and where the file holds them a slope and an offset, for each pair.
fn of_pairs(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    labels: Vec<String>,
    per_class: &[i64],
) -> Result<Tensor, ImportError> {
    let machines = machines(at, context, input.features.len(), per_class)?;
    let (slopes, offsets) = (at.floats("prob_a"), at.floats("prob_b"));
    let probable = !slopes.is_empty() || !offsets.is_empty();
    if probable && (slopes.len() != machines.len() || offsets.len() != machines.len()) {
        return Err(at.error(format!("prob_a and prob_b do not hold {} numbers each", machines.len())));
    }
    if slopes.iter().chain(&offsets).any(|value| !value.is_finite()) {
        return Err(at.error("prob_a or prob_b is no finite number"));
    }
    context.stores_instances = true;
    let mut pairs = Vec::new();
    for (pair, mut machine) in machines.into_iter().enumerate() {
        let post = match slopes.get(pair).zip(offsets.get(pair)) {
            // Platt's curve rises where its slope is negative.
            Some((slope, offset)) => {
                scale(&mut machine, -slope, -offset);
                Post::Logistic
            }
            None => Post::None,
        };
        pairs.extend(context.scores(at, input, Predictor::Kernel(machine), 1, post)?);
    }
    let element = computed(input.element);
    let pairs = Tensor::of_numbers(pairs, element, None, Kind::Plain);
    if !probable {
        return Ok(pairs);
    }
    context.note(
        "The pairs' probabilities are coupled as libsvm does, by the iteration of Wu, Lin and Weng (2004), which stops \
         before it reaches their solution."
            .into(),
    );
    let features: Vec<Feature> = together(at, context, &pairs, Step::Couple {}, labels.len())?;
    Ok(Tensor { features, labels: Some(labels), kind: Kind::PROBABILITIES, ..pairs })
}

/// The machines of all pairs of classes: libsvm keeps, for each vector, a coefficient against each other class.
fn machines(
    at: &At<'_>,
    context: &mut Context,
    columns: usize,
    per_class: &[i64],
) -> Result<Vec<KernelMachine>, ImportError> {
    let (vectors, coefficients, rho) = (at.floats("support_vectors"), at.floats("coefficients"), at.floats("rho"));
    let classes = per_class.len();
    let mut starts = vec![0_usize];
    for count in per_class {
        let next = usize::try_from(*count).ok().and_then(|count| starts.last()?.checked_add(count));
        starts.push(next.ok_or_else(|| at.error(format!("vectors_per_class {per_class:?} are no counts")))?);
    }
    let count = starts.last().copied().unwrap_or(0);
    if columns == 0
        || Some(vectors.len()) != count.checked_mul(columns)
        || Some(coefficients.len()) != count.checked_mul(classes - 1)
    {
        let (numbers, found) = (vectors.len(), coefficients.len());
        let what =
            format!("{numbers} numbers and {found} coefficients are not {count} support vectors of {columns} columns");
        return Err(at.error(what));
    }
    if rho.len() != classes * (classes - 1) / 2 {
        return Err(at.error(format!("rho holds {} numbers for the pairs of {classes} classes", rho.len())));
    }
    if vectors.iter().chain(&coefficients).chain(&rho).any(|value| !value.is_finite()) {
        return Err(at.error("a support vector, coefficient or constant is no finite number"));
    }
    let kernel = kernel(at)?;
    context.budget.spend_parts(at, vectors.len().saturating_mul(classes - 1))?;
    let mut machines = Vec::new();
    for first in 0..classes {
        for second in first + 1..classes {
            let intercept = rho.get(machines.len()).copied().unwrap_or(f64::NAN);
            let mut machine =
                KernelMachine { kernel, columns: columns as u32, vectors: vec![], coefficients: vec![], intercept };
            for (of, against) in [(first, second - 1), (second, first)] {
                for vector in starts[of]..starts[of + 1] {
                    let coefficient = coefficients[against * count + vector];
                    if coefficient != 0.0 {
                        machine.coefficients.push(coefficient);
                        machine.vectors.extend(&vectors[vector * columns..(vector + 1) * columns]);
                    }
                }
            }
            machines.push(machine);
        }
    }
    Ok(machines)
}

/// One number.
pub(super) fn regressor(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    if Post::of(at)? != Post::None || at.int("one_class").unwrap_or(0) != 0 {
        return Err(at.refused("a one-class machine or a post transform of one is not understood"));
    }
    let supports = at.int("n_supports").unwrap_or(0);
    if supports <= 0 {
        return Err(at.refused("a support vector regression without support vectors is not understood"));
    }
    let machine = machine(at, input.features.len())?;
    if i64::try_from(machine.coefficients.len()).ok() != Some(supports) {
        return Err(at.error(format!("{} coefficients for {supports} support vectors", machine.coefficients.len())));
    }
    context.stores_instances = true;
    let numbers = context.scores(at, input, Predictor::Kernel(machine), 1, Post::None)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), None, Kind::Plain))
}

fn scale(machine: &mut KernelMachine, factor: f64, constant: f64) {
    machine.coefficients.iter_mut().for_each(|coefficient| *coefficient *= factor);
    machine.intercept = machine.intercept * factor + constant;
}

fn machine(at: &At<'_>, columns: usize) -> Result<KernelMachine, ImportError> {
    let (vectors, coefficients, rho) = (at.floats("support_vectors"), at.floats("coefficients"), at.floats("rho"));
    if columns == 0 || Some(vectors.len()) != coefficients.len().checked_mul(columns) {
        let (numbers, count) = (vectors.len(), coefficients.len());
        return Err(at.error(format!("{numbers} numbers are not {count} support vectors of {columns} columns")));
    }
    let [intercept] = rho.as_slice() else { return Err(at.error(format!("rho holds {} numbers, not one", rho.len()))) };
    if vectors.iter().chain(&coefficients).chain(&rho).any(|value| !value.is_finite()) {
        return Err(at.error("a support vector, coefficient or constant is no finite number"));
    }
    Ok(KernelMachine { kernel: kernel(at)?, columns: columns as u32, vectors, coefficients, intercept: *intercept })
}

fn kernel(at: &At<'_>) -> Result<Kernel, ImportError> {
    let name = at.string("kernel_type")?.unwrap_or_else(|| "LINEAR".into());
    if name == "LINEAR" {
        return Ok(Kernel::Linear {});
    }
    let parameters = at.floats("kernel_params");
    let [gamma, constant, degree] = parameters.as_slice() else {
        return Err(at.error(format!("kernel_params holds {} numbers, not three", parameters.len())));
    };
    if parameters.iter().any(|value| !value.is_finite()) {
        return Err(at.error("a kernel parameter is no finite number"));
    }
    let (gamma, constant) = (*gamma, *constant);
    match name.as_str() {
        "RBF" => Ok(Kernel::Rbf { gamma }),
        "SIGMOID" => Ok(Kernel::Sigmoid { gamma, constant }),
        "POLY" if degree.fract() == 0.0 && (0.0..=64.0).contains(degree) => {
            Ok(Kernel::Polynomial { gamma, constant, degree: *degree as u32 })
        }
        "POLY" => Err(at.refused(format!("a polynomial of degree {degree} is not understood"))),
        other => Err(at.refused(format!("the kernel {other} is not understood"))),
    }
}
