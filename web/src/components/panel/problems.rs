//! What could not be used of a list: counted by kind, with the first places.

use leptos::prelude::*;

use crate::session::Listing;
use crate::words;

/// Stands where there is something.
#[component]
pub(crate) fn ListProblems() -> impl IntoView {
    let listing = expect_context::<Listing>();
    move || {
        let (problems, names) = (listing.problems.get(), listing.names.get());
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                let place = |place: &panel::PlaceNote| {
                    (names.get(place.file as usize).cloned().unwrap_or_default(), place.line)
                };
                let places: Vec<(String, u64)> = problem.first.iter().map(place).collect();
                words::panel_problem(problem.count, &problem.sentence(), &places)
            })
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <section class="check-warnings" aria-labelledby="panel-problems">
                    <h2 id="panel-problems">{words::panel_problems()}</h2>
                    <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </section>
            }
        })
    }
}
