//! What is kept of the program on this computer, for the self-check.

use leptos::prelude::*;

use crate::language::words;
use crate::shell::{Kept, Shell};

/// State and version.
#[component]
pub(crate) fn ShellState() -> impl IntoView {
    let shell = expect_context::<Shell>();
    let state = move || match shell.kept.get() {
        Kept::All => words::SHELL_KEPT,
        Kept::Keeping => words::SHELL_KEEPING,
        Kept::Failed => words::SHELL_FAILED,
        Kept::Nothing => words::SHELL_NONE,
    };
    let version = move || {
        shell.version.get().map(|version| {
            view! {
                <dt>{words::SHELL_VERSION}</dt>
                <dd class="place">{version}</dd>
            }
        })
    };
    view! {
        <section aria-labelledby="shell-heading">
            <h2 id="shell-heading">{words::SHELL_HEADING}</h2>
            <dl class="facts">
                <dt>{words::SHELL_STATE}</dt>
                <dd>
                    {state}
                    {move || shell.waiting.with(Option::is_some).then(|| view! { <p>{words::SHELL_WAITS}</p> })}
                </dd>
                {version}
            </dl>
        </section>
    }
}
