//! What may leave: the feedback to whoever sent the alerts, and a tally of which nobody can be told.

use alerts::Comments;
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::words;

/// The section.
#[component]
pub(crate) fn Leaving() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let with_comments = RwSignal::new(false);
    let feedback =
        move |_| work.save_feedback(if with_comments.get_untracked() { Comments::Leave } else { Comments::Stay });
    view! {
        <section class="card" aria-labelledby="leaving-heading">
            <h2 id="leaving-heading">{words::leaving_heading()}</h2>
            <h3>{words::feedback_heading()}</h3>
            <p class="hint">{words::feedback_hint()}</p>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=with_comments
                    on:change:target=move |event| with_comments.set(event.target().checked())
                />
                " "
                {words::with_comments()}
            </label>
            <p class="button-row">
                <button class="button" on:click=feedback>{words::feedback_save()}</button>
            </p>
            <h3>{words::tally_heading()}</h3>
            <p class="hint">{words::tally_hint()}</p>
            <p class="button-row">
                <button class="button" on:click=move |_| work.save_tally(false)>{words::tally_save_csv()}</button>
                <button class="button" on:click=move |_| work.save_tally(true)>{words::tally_save_json()}</button>
            </p>
        </section>
    }
}
