//! What could not be used in the input, the worst first, each with its place.

use assess::ProblemNote;
use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// Names of severities, the worst first.
const SEVERITIES: [&str; 3] = ["error", "warning", "note"];

/// Problems grouped by severity; nothing where there are none.
#[component]
pub(crate) fn ProblemList(
    /// The problems, in any order.
    problems: Vec<ProblemNote>,
    /// Whether the list is unfolded from the start.
    #[prop(optional)]
    is_open: bool,
) -> impl IntoView {
    let groups: Vec<(&str, Vec<ProblemNote>)> = SEVERITIES
        .into_iter()
        .map(|severity| (severity, problems.iter().filter(|p| p.severity == severity).cloned().collect::<Vec<_>>()))
        .filter(|(_, problems)| !problems.is_empty())
        .collect();
    let summary =
        groups.iter().map(|(severity, p)| words::problem_count(severity, p.len())).collect::<Vec<_>>().join(", ");
    let has_error = groups.first().is_some_and(|(severity, _)| *severity == "error");
    (!groups.is_empty()).then(|| {
        view! {
            <details class="problems" open=is_open || has_error>
                <summary>{words::problems_heading()} ": " {summary}</summary>
                {groups
                    .into_iter()
                    .map(|(severity, problems)| {
                        view! {
                            <section class=format!("problem-group problem-{severity}")>
                                <h3>{words::problem_count(severity, problems.len())}</h3>
                                <ul>{problems.into_iter().map(|problem| view! { <Problem problem /> }).collect_view()}</ul>
                            </section>
                        }
                    })
                    .collect_view()}
            </details>
        }
    })
}

#[component]
fn Problem(problem: ProblemNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let place = problem.entry.map(|entry| {
        let file = session
            .file_names
            .with_untracked(|names| (names.len() > 1).then(|| names.get(entry.file as usize).cloned()));
        let file = file.flatten().map(|file| words::in_file(&file));
        // Without an open record there is nothing in the worker to show.
        let can_show = entry.end > entry.start && session.patient.with_untracked(Option::is_some);
        let name = entry.name.clone();
        if can_show {
            view! {
                <button class="link" on:click=move |_| session.show_entry(&entry)>{name}</button>
                {file}
            }
            .into_any()
        } else {
            view! { <span class="place">{name}</span> {file} }.into_any()
        }
    });
    view! { <li>{problem.message} " " {place}</li> }
}
