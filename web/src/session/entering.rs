//! What the reader enters by hand because the record lacks it: kept while the record is open, and forgotten with it.

use assess::HandInput;
use leptos::prelude::*;

use super::Session;
use crate::focus;

/// The id of the heading above what is missing.
pub(crate) const MISSING_HEADING: &str = "missing-heading";

/// One value that was entered, with its words.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entered {
    /// As the worker is told.
    pub(crate) input: HandInput,
    /// What it is.
    pub(crate) label: String,
    /// The value with its unit, for a reader.
    pub(crate) shown: String,
}

impl Session {
    /// Uses a value; one that was entered before of the same gives way.
    pub(crate) fn enter(self, entered: Entered) {
        self.focus_next.set_value(Some(remove_id(&entered.input.of)));
        self.by_hand.update(|all| {
            all.retain(|other| other.input.of != entered.input.of);
            all.push(entered);
        });
        self.assess();
    }

    /// Takes a value back.
    pub(crate) fn take_back(self, of: &str) {
        self.by_hand.update(|all| all.retain(|other| other.input.of != of));
        self.focus_next.set_value(Some(MISSING_HEADING.to_owned()));
        self.assess();
    }

    /// Shows where a model's missing inputs may be entered.
    pub(crate) fn enter_for(self, model: String, output: Option<String>) {
        self.show_detail(model, output);
        // The change of screen moves the focus to the page's heading in the next frame; this comes after it.
        request_animation_frame(|| focus::move_to(MISSING_HEADING));
    }
}

/// The id of the button that takes a value back.
pub(crate) fn remove_id(of: &str) -> String {
    format!("hand-remove-{}", of.replace('.', "-"))
}
