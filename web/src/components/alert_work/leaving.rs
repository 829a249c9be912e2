//! What may leave: the feedback to whoever sent the alerts, and a tally of which nobody can be told.

use alerts::Comments;
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::language::words;

/// The section.
#[component]
pub(crate) fn Leaving() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let with_comments = RwSignal::new(false);
    let feedback =
        move |_| work.save_feedback(if with_comments.get_untracked() { Comments::Leave } else { Comments::Stay });
    view! {
        <section class="card" aria-labelledby="leaving-heading">
            <h2 id="leaving-heading">{words::LEAVING_HEADING}</h2>
            <h3>{words::FEEDBACK_HEADING}</h3>
            <p class="hint">{words::FEEDBACK_HINT}</p>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=with_comments
                    on:change:target=move |event| with_comments.set(event.target().checked())
                />
                " "
                {words::WITH_COMMENTS}
            </label>
            <p class="button-row">
                <button class="button" on:click=feedback>{words::FEEDBACK_SAVE}</button>
            </p>
            <h3>{words::TALLY_HEADING}</h3>
            <p class="hint">{words::TALLY_HINT}</p>
            <p class="button-row">
                <button class="button" on:click=move |_| work.save_tally(false)>{words::TALLY_SAVE_CSV}</button>
                <button class="button" on:click=move |_| work.save_tally(true)>{words::TALLY_SAVE_JSON}</button>
            </p>
        </section>
    }
}
