//! How many can be seen a week, and what that is expected to bring by the model's own probabilities.

use leptos::prelude::*;

use crate::session::Listing;
use crate::words;

/// The slider; stands where the number is a probability.
#[component]
pub(crate) fn Budget() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let found = Memo::new(move |_| {
        let answers = listing.answers.get()?;
        panel::budget(&answers, &listing.rows.get(), listing.budget.get())
    });
    let most = Memo::new(move |_| found.get().map_or(0, |budget| budget.all));
    let line = move || {
        let budget = found.get()?;
        let (ppv, sensitivity) = (budget.ppv()?, budget.sensitivity()?);
        Some(words::panel_budget(budget.chosen, budget.all, budget.expected, ppv, sensitivity))
    };
    view! {
        <Show when=move || most.get() != 0>
            <section class="card panel-part" aria-labelledby="panel-budget-label">
                <label id="panel-budget-label" class="field-label" for="panel-budget">{words::panel_budget_label()}</label>
                <div class="panel-slider">
                    <input
                        id="panel-budget"
                        type="range"
                        min="1"
                        max=move || most.get().min(500).to_string()
                        prop:value=move || listing.budget.get().to_string()
                        on:input:target=move |event| {
                            if let Ok(many) = event.target().value().parse() {
                                listing.budget.set(many);
                            }
                        }
                    />
                    <output for="panel-budget">{move || listing.budget.get().min(most.get())}</output>
                </div>
                <p role="status">{line}</p>
                <p class="hint">{words::panel_budget_note()}</p>
            </section>
        </Show>
    }
}
