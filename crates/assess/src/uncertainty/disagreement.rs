//! What other models of the same outcome say: other members of the family, or the parts of a model that combines several.

use language::messages;
use model::{Combination, NamedOutput, Predictor};

use super::note::{DisagreementNote, OtherValue};
use super::told;
use crate::assessment::{ModelAssessment, OutputAssessment, Quantity};
use crate::bundle::source::Task;
use crate::bundle::{Bundle, Output, Scoring};

/// Tells each answered output what other members of its family give for the same output. Members for another value of the
/// site's setting do not count: a calibration to another country is no second opinion of this patient. Nor does a number that
/// the site recalibrated beside one that it did not: what lies between them is the recalibration.
pub(crate) fn in_families(models: &mut [ModelAssessment], bundles: &[&Bundle]) {
    let kin = |at: usize| {
        let family = bundles.get(at)?.about.family.as_ref()?;
        Some((family.id.as_str(), family.setting.as_ref().map(|s| s.value.as_str())))
    };
    let is_own =
        |at: usize, output: &str| bundles.get(at).is_some_and(|bundle| bundle.recalibration_of(output).is_none());
    let mut found = Vec::new();
    for (at, model) in models.iter().enumerate().filter(|(at, _)| kin(*at).is_some()) {
        let answered = model.outputs.iter().enumerate().filter(|(_, output)| output.value.is_some());
        for (place, output) in answered.filter(|(_, output)| is_own(at, &output.output)) {
            let others: Vec<(&ModelAssessment, &OutputAssessment)> = models
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at && kin(*other) == kin(at) && is_own(*other, &output.output))
                .flat_map(|(_, other)| other.outputs.iter().map(move |output| (other, output)))
                .filter(|(_, other)| {
                    other.output == output.output && other.unit == output.unit && other.value.is_some()
                })
                .collect();
            let values = others.iter().filter_map(|(other, of)| {
                Some(OtherValue { model: other.model.clone(), title: other.title.clone(), value: of.value? })
            });
            let Some(mut note) = note(output.quantity, &output.unit, output.value, values.collect()) else { continue };
            if let Some((_, other)) = others.iter().find(|(_, other)| other.tier != output.tier) {
                let (own, theirs) = (told::name(output.tier), told::name(other.tier));
                note.in_words.push(' ');
                note.in_words.push_str(&messages::assess_disagreement_tiers(own, theirs));
            }
            found.push((at, place, note));
        }
    }
    for (at, place, note) in found {
        if let Some(output) = models.get_mut(at).and_then(|model| model.outputs.get_mut(place)) {
            output.disagreement = Some(note);
        }
    }
}

/// What the parts of a trained model that combines several say of its output; `None` where it is of one piece, or its
/// parts are the arms of a trial, or the site recalibrated the value and not the parts.
pub(crate) fn of_parts(bundle: &Bundle, output: &Output, columns: &[f64], value: f64) -> Option<DisagreementNote> {
    let Scoring::Trained(named) = &output.scoring else { return None };
    let is_recalibrated = bundle.recalibration_of(&output.id).is_some();
    if is_recalibrated || bundle.about.task == Task::Treatment || bundle.treatment.is_some() {
        return None;
    }
    let file = bundle.trained.as_ref()?;
    let own = columns.get(..file.columns.len())?;
    let values = values_of_parts(&file.predictor, own, named.margin as usize, file.outputs.len())?;
    let count = values.len();
    let other = |(at, (kind, value)): (usize, (&'static str, f64))| OtherValue {
        model: format!("part-{}", at + 1),
        title: messages::assess_part(at + 1, count, kind),
        value,
    };
    note(output.quantity, &output.unit, Some(value), values.into_iter().enumerate().map(other).collect())
}

/// Each part's kind and its value of the output; `None` where the parts give something else than the output.
fn values_of_parts(
    predictor: &Predictor,
    row: &[f64],
    margin: usize,
    outputs: usize,
) -> Option<Vec<(&'static str, f64)>> {
    let Predictor::Combination(combination) = predictor else { return None };
    match combination.as_ref() {
        Combination::SoftVote(parts) | Combination::Stack { parts, .. } if outputs == 1 => {
            Some(parts.iter().map(|part| (kind(&part.model.predictor), part.model.value_from_row(row))).collect())
        }
        Combination::Wide { parts, .. } => parts
            .iter()
            .map(|part| {
                let of = match (part.outputs.len(), outputs) {
                    (1, 1) => part.outputs.first()?,
                    (given, asked) if given == asked => part.outputs.get(margin)?,
                    _ => return None,
                };
                let margins = part.predictor.margins_from_row(row);
                let (name, calibration) = (String::new(), of.calibration.clone());
                let of = NamedOutput { name, margin: of.margin, link: of.link, calibration };
                Some((kind(&part.predictor), of.value_from_margins(&margins)))
            })
            .collect(),
        Combination::SoftVote(_) | Combination::Stack { .. } => None,
    }
}

fn kind(predictor: &Predictor) -> &'static str {
    match predictor {
        Predictor::Linear(_) | Predictor::Scores(_) => messages::assess_kind_linear(),
        Predictor::Trees(_) => messages::assess_kind_trees(),
        Predictor::Kernel(_) => messages::assess_kind_kernel(),
        Predictor::Pipeline(_, then) => kind(then),
        Predictor::Combination(_) => messages::assess_kind_several(),
    }
}

fn note(quantity: Quantity, unit: &str, value: Option<f64>, others: Vec<OtherValue>) -> Option<DisagreementNote> {
    let value = value?;
    if others.is_empty() || others.iter().any(|other| !other.value.is_finite()) {
        return None;
    }
    let low = others.iter().map(|other| other.value).fold(value, f64::min);
    let high = others.iter().map(|other| other.value).fold(value, f64::max);
    let said =
        |other: &OtherValue| messages::assess_disagreement_model(&other.title, &told::shown(quantity, other.value));
    let said: Vec<String> = others.iter().map(said).collect();
    let all = told::limits(quantity, unit, [low, high]);
    let in_words = messages::assess_disagreement(&all, &said.join(messages::list_separator()));
    Some(DisagreementNote { low, high, others, in_words })
}
