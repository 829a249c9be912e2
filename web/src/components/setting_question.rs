//! A setting of the site that decides between versions of a model, asked for where it matters.

use assess::ModelAssessment;
use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// The question, with one button for each value that a member stands for.
#[component]
pub(crate) fn SettingQuestion(setting: String, members: Vec<ModelAssessment>) -> impl IntoView {
    let session = expect_context::<Session>();
    let mut values: Vec<String> = members.iter().filter_map(|m| m.family.as_ref()?.setting_value.clone()).collect();
    values.sort();
    values.dedup();
    let question = words::setting_question(&setting);
    view! {
        <div class="question" role="group" aria-label=question>
            <p class="question-text">{question.clone()}</p>
            <p class="hint">{words::setting_hint()}</p>
            <p class="button-row">
                {values
                    .into_iter()
                    .map(|value| {
                        let (setting, shown) = (setting.clone(), words::setting_value(&value));
                        view! {
                            <button class="button" on:click=move |_| session.set_setting(&setting, value.clone())>
                                {shown}
                            </button>
                        }
                    })
                    .collect_view()}
            </p>
        </div>
    }
}
