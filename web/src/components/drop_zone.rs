//! Files dropped anywhere on the window.

use leptos::ev;
use leptos::prelude::*;
use web_sys::DragEvent;

use crate::session::{Chosen, Listing, Screen, Session, from_drop, from_list, is_list};
use crate::words;

/// Listens on the whole window, and shows while files hang over it that they may be dropped.
#[component]
pub(crate) fn DropZone() -> impl IntoView {
    let session = expect_context::<Session>();
    let listing = expect_context::<Listing>();
    let is_over = RwSignal::new(false);
    // Without these the browser would leave the page and show the file instead.
    window_event_listener(ev::dragover, move |event: DragEvent| {
        event.prevent_default();
        is_over.set(carries_files(&event));
    });
    window_event_listener(ev::dragleave, move |event: DragEvent| {
        // Leaving the window, and not one element for another.
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    window_event_listener(ev::drop, move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        // There the files are of many patients, and that screen takes them itself.
        if session.screen.get_untracked() == Screen::Validate {
            return;
        }
        let Some(data) = event.data_transfer() else { return };
        if from_drop(listing, &data).is_none()
            && let Some(files) = data.files()
        {
            open_files(session, listing, &from_list(&files));
        }
    });
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-veil" aria-hidden="true">
                <p>{words::drop_to_open()}</p>
            </div>
        </Show>
    }
}

/// Opens files as one record, or takes them as a list of patients where they are no one's record. The browser's own
/// handles go on: they are read in the worker.
pub(crate) fn open_files(session: Session, listing: Listing, chosen: &Chosen) {
    if is_list(chosen) {
        listing.choose(chosen);
    } else {
        session.open(&chosen.files, chosen.names.clone());
    }
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|d| d.types().includes(&"Files".into(), 0))
}
