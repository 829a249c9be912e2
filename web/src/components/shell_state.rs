//! What is kept of the program on this computer, for the self-check.

use leptos::prelude::*;

use crate::shell::{Kept, Shell};
use crate::words;

/// State and version.
#[component]
pub(crate) fn ShellState() -> impl IntoView {
    let shell = expect_context::<Shell>();
    let state = move || match shell.kept.get() {
        Kept::All => words::shell_kept(),
        Kept::Keeping => words::shell_keeping(),
        Kept::Failed => words::shell_failed(),
        Kept::Nothing => words::shell_none(),
    };
    let version = move || {
        shell.version.get().map(|version| {
            view! {
                <dt>{words::shell_version()}</dt>
                <dd class="place">{version}</dd>
            }
        })
    };
    view! {
        <section aria-labelledby="shell-heading">
            <h2 id="shell-heading">{words::shell_heading()}</h2>
            <dl class="facts">
                <dt>{words::shell_state()}</dt>
                <dd>
                    {state}
                    {move || shell.waiting.with(Option::is_some).then(|| view! { <p>{words::shell_waits()}</p> })}
                </dd>
                {version}
            </dl>
        </section>
    }
}
