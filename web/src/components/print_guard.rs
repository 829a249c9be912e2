//! Paper: what may not be printed is not, and what is printed says on every sheet whose it is and what computed it.

use std::collections::BTreeSet;

use assess::{Assessment, ModelAssessment, Status};
use leptos::prelude::*;

use crate::format;
use crate::messages::CertificateNote;
use crate::session::{Screen, Session};
use crate::words;

/// How many digits of a SHA-256 are shown where it is short.
pub(crate) const SHORT_HASH: usize = 12;

/// Stands on the document while its results must not be printed; the style sheet reads it.
const MARK: &str = "data-not-printed";

/// The models on the screen: one, or all that the list shows.
fn on_screen<'a>(screen: &Screen, assessment: &'a Assessment) -> Vec<&'a ModelAssessment> {
    let is_there = |model: &&ModelAssessment| match screen {
        Screen::Detail { model: name, .. } => model.model == *name,
        Screen::Results => model.shown && model.offered,
        _ => false,
    };
    assessment.models.iter().filter(is_there).collect()
}

/// One model with its version and short hash.
fn stamp(model: &ModelAssessment, certificates: &[CertificateNote]) -> String {
    let hash =
        certificates.iter().find(|one| one.model == model.model).map(|one| short_hash(&one.sha256)).unwrap_or_default();
    words::printed_model(&model.title, &model.model_version, &hash)
}

/// The beginning of a SHA-256.
pub(crate) fn short_hash(sha256: &str) -> String {
    sha256.chars().take(SHORT_HASH).collect()
}

/// Marks the document while nothing of it may be printed, and says so on paper.
#[component]
pub(crate) fn PrintGuard() -> impl IntoView {
    let session = expect_context::<Session>();
    Effect::new(move |_| {
        let may_leave = session.may_leave();
        let Some(root) = document().document_element() else { return };
        // The root element takes attributes: neither call can fail.
        let _ = if may_leave { root.remove_attribute(MARK) } else { root.set_attribute(MARK, "") };
    });
    view! {
        <div class="not-printed">
            <p>
                <strong>{words::not_printed()}</strong>
            </p>
            <p>{words::not_printed_more()}</p>
        </div>
    }
}

/// What stands at the foot of every sheet: the program, and each model with its version and hash.
#[component]
pub(crate) fn PrintFoot() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        let assessment = session.assessment.get()?;
        let screen = session.screen.get();
        let models = on_screen(&screen, &assessment);
        let stamps = session.certificates.with(|all| models.iter().map(|m| stamp(m, all)).collect::<Vec<_>>());
        let by_hand = by_hand(&models);
        let is_hypothetical = models.iter().any(|model| !model.supposed.is_empty());
        Some(view! {
            <div class="print-foot">
                <div>
                    <p class=if is_hypothetical { "" } else { "print-hypothetical" }>
                        <strong>{words::printed_hypothetical()}</strong>
                    </p>
                    {(!by_hand.is_empty())
                        .then(|| {
                            view! {
                                <p>
                                    <strong>{words::printed_by_hand(&by_hand)}</strong>
                                </p>
                            }
                        })}
                    <p>
                        {words::printed_program(env!("CARGO_PKG_VERSION"))} ", "
                        {words::printed_as_of(&format::date(&assessment.as_of))} ". " {words::printed_models()} " "
                        {stamps.join("; ")}
                    </p>
                </div>
            </div>
        })
    }
}

/// Labels of inputs that were entered by hand, each once.
fn by_hand(models: &[&ModelAssessment]) -> Vec<String> {
    let inputs = models.iter().flat_map(|model| &model.inputs);
    let entered = inputs.filter(|input| input.status == Status::ByHand).map(|input| input.label.clone());
    entered.collect::<BTreeSet<String>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn paper_names_the_models_that_stand_on_it_and_no_other() {
        let mut hidden = fixtures::model("hidden", "f", assess::Verdict::Scored, vec![]);
        hidden.shown = false;
        let models = vec![fixtures::model("a", "f", assess::Verdict::Scored, vec![]), hidden];
        let assessment = fixtures::assessment(models);
        let names =
            |screen: &Screen| on_screen(screen, &assessment).iter().map(|m| m.model.clone()).collect::<Vec<_>>();
        assert_eq!(names(&Screen::Results), ["a"]);
        assert_eq!(names(&Screen::Detail { model: "hidden".into(), output: None }), ["hidden"]);
        assert_eq!(names(&Screen::SelfCheck), [""; 0]);
    }

    #[test]
    fn a_model_is_stamped_with_its_version_and_the_beginning_of_its_hash() {
        let model = fixtures::model("a", "f", assess::Verdict::Scored, vec![]);
        let certificate = fixtures::certificate("a", true);
        assert_eq!(stamp(&model, &[certificate]), "a 1.0.0 (0123456789ab)");
        assert_eq!(stamp(&model, &[]), "a 1.0.0");
    }

    #[test]
    fn what_was_entered_by_hand_is_named_once() {
        let mut model = fixtures::model("a", "f", assess::Verdict::Scored, vec![]);
        model.inputs = vec![fixtures::input("age", &[]), fixtures::input("weight", &[])];
        model.inputs[1].status = Status::ByHand;
        assert_eq!(by_hand(&[&model, &model]), ["weight"]);
    }
}
