//! The numbers that a model gives, one of which is explained below.

use assess::OutputAssessment;
use leptos::prelude::*;

use crate::format;
use crate::words;

/// The choice; nothing where a model gives one number only.
#[component]
pub(crate) fn OutputChoice(
    /// All outputs.
    outputs: Vec<OutputAssessment>,
    /// The name of the chosen one.
    chosen: RwSignal<String>,
) -> impl IntoView {
    (outputs.len() > 1).then(move || {
        view! {
            <div class="output-choice" role="group" aria-label=words::outputs_label()>
                {outputs
                    .into_iter()
                    .map(|output| {
                        let name = output.output.clone();
                        let (id, own) = (format!("output-{name}"), name.clone());
                        let shown = match output.value {
                            Some(value) => format::value(output.quantity, value),
                            None => words::no_value(output.verdict).to_owned(),
                        };
                        view! {
                            <button
                                class="output-button"
                                id=id
                                aria-pressed=move || (chosen.get() == own).to_string()
                                on:click=move |_| chosen.set(name.clone())
                            >
                                <span class="output-button-value">{shown}</span>
                                <span class="output-button-label">{output.short}</span>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        }
    })
}
