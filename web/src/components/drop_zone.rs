//! Files dropped anywhere on the window.

use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{DragEvent, FileList};

use crate::language::words;
use crate::session::{Screen, Session};
use crate::worker::object;

/// Listens on the whole window, and shows while files hang over it that they may be dropped.
#[component]
pub(crate) fn DropZone() -> impl IntoView {
    let session = expect_context::<Session>();
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
        if let Some(files) = event.data_transfer().and_then(|d| d.files()) {
            open_files(session, &files);
        }
    });
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-veil" aria-hidden="true">
                <p>{words::DROP_TO_OPEN}</p>
            </div>
        </Show>
    }
}

/// Opens the files of a list, by the browser's own handles: they are read in the worker.
pub(crate) fn open_files(session: Session, files: &FileList) {
    let inputs = Array::new();
    let mut names = Vec::new();
    for file in (0..files.length()).filter_map(|at| files.get(at)) {
        names.push(file.name());
        inputs.push(&object(&[("name", file.name().into()), ("file", file.into())]));
    }
    session.open(&inputs, names);
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|d| d.types().includes(&"Files".into(), 0))
}
