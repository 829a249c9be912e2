//! Single keys for what is done most: whether they are on, what they do, and the dialog that lists them.

mod acting;
mod dialog;
mod key_table;
mod listening;
mod stops;

use leptos::prelude::*;

pub(crate) use dialog::{ShortcutsButton, ShortcutsDialog};
pub(crate) use listening::listen;

/// The state. It lives as long as the page, and is written down nowhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shortcuts {
    /// Whether single keys do anything.
    pub(crate) are_on: RwSignal<bool>,
    /// Whether the dialog is open.
    pub(crate) is_listed: RwSignal<bool>,
}

impl Shortcuts {
    /// On, as long as the reader does not turn them off.
    pub(crate) fn new() -> Self {
        Self { are_on: RwSignal::new(true), is_listed: RwSignal::new(false) }
    }

    /// For `aria-keyshortcuts`: a key while keys are on.
    pub(crate) fn named(self, key: &'static str) -> Option<&'static str> {
        self.are_on.get().then_some(key)
    }
}
