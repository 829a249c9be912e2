//! What was chosen, for which day and by which models; nothing is read yet.

use leptos::prelude::*;

use crate::components::panel::TableColumns;
use crate::focus::PAGE_HEADING;
use crate::session::Listing;
use crate::words;

/// The choice, and the way to begin.
#[component]
pub(crate) fn SetupPart() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let models = listing.session().models;
    let choose = move |model: String, is_on: bool| {
        listing.models.update(|chosen| {
            chosen.retain(|other| *other != model);
            if is_on {
                chosen.push(model);
            }
        });
    };
    view! {
        <h1 id=PAGE_HEADING tabindex="-1">{words::panel_heading()}</h1>
        <p class="lead">{move || words::panel_chosen(listing.files.get(), listing.bytes.get())}</p>
        <p class="hint">{words::panel_setup_lead()}</p>
        <label class="field-label" for="panel-as-of">{words::as_of()}</label>
        <input
            id="panel-as-of"
            class="text-field panel-day"
            type="date"
            autocomplete="off"
            required
            min="1900-01-01"
            max="2999-12-31"
            prop:value=listing.as_of
            on:change:target=move |event| {
                let day = event.target().value();
                if day.len() == 10 {
                    listing.as_of.set(day);
                }
            }
        />
        <TableColumns />
        <details>
            <summary>{words::panel_models()}</summary>
            <p class="hint">{words::panel_models_hint()}</p>
            <ul class="check-groups">
                {move || {
                    models
                        .get()
                        .iter()
                        .map(|model| {
                            let id = model.id.clone();
                            view! {
                                <li>
                                    <label class="check-box">
                                        <input
                                            type="checkbox"
                                            on:change:target=move |event| choose(id.clone(), event.target().checked())
                                        />
                                        {model.title.clone()}
                                    </label>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </details>
        <div class="panel-buttons">
            <button class="button button-primary" on:click=move |_| listing.start()>{words::panel_score_all()}</button>
            <button class="button button-quiet" on:click=move |_| listing.close()>{words::panel_close()}</button>
        </div>
    }
}
