//! Numbers that stand for categories, and thresholds: `OneHotEncoder`, `LabelEncoder`, `Binarizer` and `Clip` of columns.
//!
//! Each is a curve of steps. A column of f32 is asked for the f32 that its number would be.

use model::Curve;

use super::attributes::{At, Values};
use super::context::{Context, computed};
use super::number::{Column, ColumnStep, Element, Feature, Kind, Tensor};
use super::preprocess::{spend, weight};
use crate::ImportError;

/// Whole numbers up to here are exact.
const MOST: u64 = 1 << 53;

/// Numbers from the first up to, but not including, the second.
type Range = (f64, f64);

/// 1 in the column of the value's category, else 0.
pub(super) fn one_hot(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let column = match input.features.as_slice() {
        _ if input.element == Element::Text || !at.strings("cats_strings")?.is_empty() => return Err(texts(at)),
        [Feature::Column(column)] if input.after.is_empty() => column,
        _ => return Err(at.refused("it encodes something else than one column of the row")),
    };
    let categories = at.ints("cats_int64s");
    let ranges = categories.iter().map(|category| truncated(at, *category)).collect::<Result<Vec<Range>, _>>()?;
    if ranges.is_empty() {
        return Err(at.error("it names no categories"));
    }
    let mut column = column.clone();
    take_whole(&mut column);
    if at.int("zeros") == Some(0) {
        context.note(
            "The file's encoder fails for a category that no row of training had; here such a value is of none of them."
                .into(),
        );
    } else {
        never_missing(&mut column, &ranges, None);
    }
    let mut features = Vec::new();
    for range in ranges {
        context.budget.spend(at, weight(&Feature::Column(column.clone())) + 4)?;
        let mut column = column.clone();
        column.steps.push(ColumnStep::Curve(steps(&[(range, 1.0)], 0.0)));
        features.push(Feature::Column(column));
    }
    Ok(Tensor { features, after: Vec::new(), element: Element::F32, labels: None, kind: Kind::Plain })
}

/// Another number for each number that is listed, and one for all others.
pub(super) fn relabelled(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    if input.element == Element::Text || !at.strings("keys_strings")?.is_empty() {
        return Err(texts(at));
    }
    if !at.strings("values_strings")?.is_empty() || at.string("default_string")?.is_some_and(|s| s != "_Unused") {
        return Err(at.refused("it gives texts"));
    }
    let list = |kind: &str| -> Result<(Vec<f64>, bool), ImportError> {
        let whole = at.ints(&format!("{kind}_int64s"));
        if let Some(tensor) = at.tensor(&format!("{kind}_tensor"))? {
            let whole = matches!(tensor.values, Values::Int(_));
            return tensor.numbers().map(|n| (n, whole)).ok_or_else(|| texts(at));
        }
        Ok(match whole {
            [] => (at.floats(&format!("{kind}_floats")), false),
            whole => (whole.iter().map(|v| *v as f64).collect(), true),
        })
    };
    let ((keys, whole_keys), (values, whole_values)) = (list("keys")?, list("values")?);
    if keys.is_empty() || keys.len() != values.len() || values.iter().any(|v| v.is_infinite()) {
        return Err(at.error(format!("{} keys and {} values", keys.len(), values.len())));
    }
    let otherwise = match at.tensor("default_tensor")? {
        Some(tensor) => tensor.numbers().and_then(|n| n.first().copied()),
        None if whole_values => Some(at.int("default_int64").unwrap_or(-1) as f64),
        None => Some(at.float("default_float").unwrap_or(0.0)),
    };
    let otherwise = otherwise.filter(|v| v.is_finite());
    let otherwise = otherwise.ok_or_else(|| at.refused("its number for all others is none"))?;
    let missing = keys.iter().zip(&values).find(|(key, _)| key.is_nan()).map(|(_, value)| *value);
    let mut listed = Vec::new();
    for (key, value) in keys.iter().zip(&values).filter(|(key, _)| !key.is_nan()) {
        if value.is_nan() {
            return Err(at.refused("it gives no number for a number"));
        }
        let range = if whole_keys { truncated(at, *key as i64)? } else { rounding(*key, input.element) };
        listed.push((range, *value));
    }
    // Of equal keys the first counts.
    listed.sort_by(|((a, _), _), ((b, _), _)| a.total_cmp(b));
    listed.dedup_by(|(later, _), (first, _)| later == first);
    context.budget.spend(at, listed.len().saturating_mul(input.features.len()).saturating_mul(4))?;
    let ranges: Vec<Range> = listed.iter().map(|(range, _)| *range).collect();
    each_column(at, context, input, |column| {
        if whole_keys {
            take_whole(column);
        }
        let mut listed = listed.clone();
        if missing.is_none_or(|missing| !missing.is_nan())
            && let Some(place) = never_missing(column, &ranges, missing)
        {
            listed.push((place, missing.unwrap_or(otherwise)));
        }
        Ok(steps(&listed, otherwise))
    })
}

/// 1 above the threshold, else 0.
pub(super) fn binarized(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let threshold = at.float("threshold").unwrap_or(0.0);
    if !threshold.is_finite() {
        return Err(at.error("its threshold is no finite number"));
    }
    let (_, above) = rounding(threshold, input.element);
    each_column(at, context, input, |_| Ok(Curve { x: vec![above; 2], y: vec![0.0, 1.0] }))
}

/// Columns held within limits.
pub(super) fn limited(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    least: f64,
    most: f64,
) -> Result<Tensor, ImportError> {
    if !(least.is_finite() && most.is_finite() && least < most) {
        return Err(at.refused("limits that are no two numbers are not understood"));
    }
    let element = input.element;
    let tensor = each_column(at, context, input, |_| Ok(Curve { x: vec![least, most], y: vec![least, most] }))?;
    Ok(Tensor { element, ..tensor })
}

fn each_column(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    curve: impl Fn(&mut Column) -> Result<Curve, ImportError>,
) -> Result<Tensor, ImportError> {
    if input.element == Element::Text {
        return Err(texts(at));
    }
    spend(at, context, input)?;
    let mut tensor = Tensor { kind: Kind::Plain, element: computed(input.element), ..input.clone() };
    for feature in &mut tensor.features {
        match feature {
            Feature::Column(column) if input.after.is_empty() => {
                let curve = curve(column)?;
                context.budget.spend(at, curve.x.len())?;
                column.steps.push(ColumnStep::Curve(curve));
            }
            _ => return Err(at.refused("it is understood of the row's own columns only")),
        }
    }
    Ok(tensor)
}

/// The ranges of whole numbers hold what is cut to them.
fn take_whole(column: &mut Column) {
    if column.steps.last() == Some(&ColumnStep::Whole) {
        column.steps.pop();
    }
}

/// A missing value is not among these, unless it has a number of its own: where it goes instead.
fn never_missing(column: &mut Column, ranges: &[Range], own: Option<f64>) -> Option<Range> {
    let replaced = column.steps.iter().any(|step| matches!(step, ColumnStep::Impute { .. }));
    if replaced && own.is_none() {
        return None;
    }
    let place = ranges.iter().fold(0.0_f64, |most, (_, end)| most.max(*end)).ceil() + 1.0;
    column.steps.push(ColumnStep::Impute { value: place, marker: None });
    Some((place, place.next_up()))
}

fn texts(at: &At<'_>) -> ImportError {
    at.error("it encodes a column of texts, and a row here is of numbers")
        .with_remedy("Give the categories numbers before the pipeline, and export it again")
}

/// What is cut to this whole number.
fn truncated(at: &At<'_>, category: i64) -> Result<Range, ImportError> {
    if category.unsigned_abs() >= MOST {
        return Err(at.refused(format!("the category {category} is no number that a column can hold exactly")));
    }
    let number = category as f64;
    Ok(match category.signum() {
        1 => (number, number + 1.0),
        0 => ((-1.0_f64).next_up(), 1.0),
        _ => ((number - 1.0).next_up(), number.next_up()),
    })
}

/// What is rounded to this number.
fn rounding(number: f64, element: Element) -> Range {
    if element == Element::F64 {
        return (number, number.next_up());
    }
    let narrow = number as f32;
    (f64::from(narrow.next_down()).midpoint(number), f64::from(narrow.next_up()).midpoint(number))
}

/// The curve of a value in each of these ranges, which ascend, and of one outside.
fn steps(ranges: &[(Range, f64)], otherwise: f64) -> Curve {
    let (mut x, mut y) = (Vec::new(), Vec::new());
    for ((start, end), value) in ranges {
        x.extend([*start, *start, *end, *end]);
        y.extend([otherwise, *value, *value, otherwise]);
    }
    Curve { x, y }
}
