//! What a clinician supplies because the record lacks it: read for each bundle, told to the reader wherever it is used,
//! and said where it is not.

pub(crate) mod note;

use features::{BY_HAND, Entered, FeatureValue, HandError, HandValue, Status};
use language::messages;

use crate::assess::{HandInput, Request};
use crate::assessment::{EntryRef, ModelAssessment, ProblemNote};
use crate::bundle::Bundle;
use crate::bundle::source::InputSource;
use note::HandForm;

impl EntryRef {
    /// Whether it is no chart entry but something that was entered by hand.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.name.starts_with(BY_HAND) && self.start == self.end
    }
}

impl Bundle {
    /// Reads what was entered; `None` where no input of the bundle is of it.
    ///
    /// # Errors
    /// When it is not what it should be: what, where, and what to enter instead.
    pub fn enter(&self, input: &HandInput) -> Result<Option<HandValue>, HandError> {
        let entered = match &input.value {
            InputSource::Boolean(yes) => Entered::Boolean(*yes),
            InputSource::Number(number) => Entered::Number(*number),
            InputSource::Option(option) => Entered::Option(option),
        };
        self.features.enter(&input.of, entered, input.unit.as_deref())
    }
}

/// What of the request a bundle can use.
pub(crate) fn entered(bundle: &Bundle, request: &Request) -> Vec<HandValue> {
    request.by_hand.iter().filter_map(|input| bundle.enter(input).ok().flatten()).collect()
}

/// Fills in, for each model's open inputs, what may be entered; returns every form once, in the order of first need.
pub(crate) fn forms(models: &mut [ModelAssessment], bundles: &[&Bundle]) -> Vec<HandForm> {
    let mut forms: Vec<HandForm> = vec![];
    for model in models {
        let Some(bundle) = bundles.iter().find(|bundle| bundle.about.id == model.model) else { continue };
        // An age that is known is not asked for again only because something else is computed from it.
        let is_known = |of: &str| {
            let inputs = bundle.features.inputs().iter().zip(&model.inputs);
            inputs.filter(|(input, _)| input.of.starts_with(of)).any(|(_, note)| note.status == Status::Present)
        };
        let is_open = |status: Status| !matches!(status, Status::Present);
        let mut asked: Vec<Vec<String>> = vec![];
        for (input, note) in bundle.features.inputs().iter().zip(&model.inputs) {
            if !is_open(note.status) {
                asked.push(vec![]);
                continue;
            }
            let mut names: Vec<String> = vec![];
            for of in bundle.features.hand_names(input) {
                let is_part = !names.is_empty();
                if is_part && matches!(of.as_str(), "age" | "sex" | "race") && is_known(&of) {
                    continue;
                }
                if forms.iter().all(|form| form.of != of) {
                    forms.extend(bundle.features.hand_form(&of).map(HandForm::from));
                }
                names.push(of);
            }
            asked.push(names);
        }
        model.inputs.iter_mut().zip(asked).for_each(|(note, names)| note.by_hand = names);
    }
    forms
}

/// Whether a value of these rests on a concept that was entered by hand.
pub(crate) fn is_entered(values: &[FeatureValue], concept: &str) -> bool {
    let entered = values.iter().filter(|value| value.status == Status::ByHand).flat_map(|value| &value.evidence);
    entered.filter_map(|entry| entry.source.name.strip_prefix(BY_HAND)).any(|of| of.split('.').next() == Some(concept))
}

/// Words for an output that rests on something entered by hand.
pub(crate) fn remark(bundle: &Bundle, values: &[FeatureValue]) -> Option<String> {
    let inputs = bundle.features.inputs().iter().zip(values).filter(|(_, value)| value.status == Status::ByHand);
    let labels: Vec<&str> = inputs.map(|(input, _)| bundle.features.label(input)).collect();
    (!labels.is_empty()).then(|| messages::hand_remark(&labels.join(messages::list_comma())))
}

/// What was entered and could not be used, and why.
pub(crate) fn problems(bundles: &[&Bundle], request: &Request, models: &[ModelAssessment]) -> Vec<ProblemNote> {
    let problem = |severity: &str, message: String| ProblemNote {
        severity: severity.into(),
        code: "by-hand".into(),
        message,
        entry: None,
    };
    let mut found = vec![];
    for (at, input) in request.by_hand.iter().enumerate() {
        let read: Vec<_> = bundles.iter().map(|bundle| bundle.enter(input)).collect();
        let of = &input.of;
        if request.by_hand.iter().take(at).any(|earlier| earlier.of == *of) {
            found.push(problem("error", messages::hand_twice(of)));
        } else if let Some(error) = read.iter().find_map(|read| read.as_ref().err()) {
            found.push(problem("error", messages::hand_error(&error.to_string())));
        } else if read.iter().all(|read| matches!(read, Ok(None))) {
            found.push(problem("error", messages::hand_not_asked(of)));
        } else if !is_used(of, models) {
            found.push(problem("warning", messages::hand_not_used(of)));
        }
    }
    found
}

fn is_used(of: &str, models: &[ModelAssessment]) -> bool {
    let inputs = models.iter().flat_map(|model| &model.inputs).filter(|input| input.status == Status::ByHand);
    let mut entries = inputs.flat_map(|input| &input.evidence).map(|evidence| &evidence.entry);
    entries.any(|entry| entry.is_by_hand() && entry.name.strip_prefix(BY_HAND) == Some(of))
}
