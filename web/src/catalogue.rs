//! The state of the catalogue of models: what is searched, marked and already described. None of it is a patient's.

use std::collections::BTreeMap;
use std::sync::Arc;

use assess::source::Task;
use assess::{ModelNote, ModelSheet};
use leptos::prelude::*;

use crate::session::{Screen, Session};

/// How a model came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    /// From a paper.
    Published,
    /// For this project.
    Trained,
}

impl Made {
    pub(crate) fn of(note: &ModelNote) -> Self {
        if note.training.is_empty() { Self::Published } else { Self::Trained }
    }
}

/// What the list is narrowed by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub(crate) words: String,
    pub(crate) area: Option<String>,
    pub(crate) task: Option<Task>,
    pub(crate) made: Option<Made>,
}

impl Filter {
    /// Whether a model passes: each word stands somewhere in what is said of it.
    pub(crate) fn holds(&self, note: &ModelNote) -> bool {
        let is_area = self.area.as_ref().is_none_or(|area| *area == note.field);
        let is_task = self.task.is_none_or(|task| task == note.task);
        let is_made = self.made.is_none_or(|made| made == Made::of(note));
        is_area && is_task && is_made && {
            let mut text =
                [&note.id, &note.title, &note.summary, &note.field, &note.population].map(String::as_str).join(" ");
            let labels = note.inputs.iter().map(|i| &i.label).chain(note.outputs.iter().map(|o| &o.label));
            labels.for_each(|label| text = format!("{text} {label}"));
            let text = text.to_lowercase();
            self.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
        }
    }
}

/// The state. Its signals belong to the root of the page.
#[derive(Clone, Copy)]
pub(crate) struct Catalogue {
    session: Session,
    pub(crate) filter: RwSignal<Filter>,
    /// Models that are marked to be compared, at most two.
    pub(crate) marked: RwSignal<Vec<String>>,
    /// What has been described by name; an error where the worker knows no such model.
    pub(crate) sheets: RwSignal<BTreeMap<String, Result<Arc<ModelSheet>, String>>>,
    /// From where the catalogue was entered.
    from: StoredValue<Option<Screen>>,
}

impl Catalogue {
    /// Nothing searched, nothing described.
    pub(crate) fn new(session: Session) -> Self {
        Self {
            session,
            filter: RwSignal::default(),
            marked: RwSignal::default(),
            sheets: RwSignal::default(),
            from: StoredValue::new(None),
        }
    }

    /// Shows a screen of the catalogue, and keeps in mind from where.
    pub(crate) fn show(self, screen: Screen) {
        let now = self.session.screen.get_untracked();
        if !is_catalogue(&now) {
            self.from.set_value(Some(now));
        }
        self.session.screen.set(screen);
    }

    /// Back to where the catalogue was entered, if what stood there still does.
    pub(crate) fn leave(self) {
        let from = self.from.get_value();
        self.from.set_value(None);
        let has_results = self.session.assessment.with_untracked(Option::is_some);
        match from {
            Some(screen @ (Screen::Results | Screen::Detail { .. })) if has_results => self.session.screen.set(screen),
            _ => self.session.leave_aside(),
        }
    }

    /// Marks or unmarks a model; a third is not taken.
    pub(crate) fn mark(self, model: &str, is_marked: bool) {
        self.marked.update(|marked| {
            marked.retain(|one| one != model);
            if is_marked && marked.len() < 2 {
                marked.push(model.to_owned());
            }
        });
    }

    /// Has a model described, unless it is.
    pub(crate) fn describe(self, model: &str) {
        if model.is_empty() || self.sheets.with_untracked(|sheets| matches!(sheets.get(model), Some(Ok(_)))) {
            return;
        }
        let name = model.to_owned();
        self.session.sheet(model, move |answer| {
            let told = answer.map(Arc::new).map_err(|error| error.message);
            self.sheets.update(|sheets| _ = sheets.insert(name, told));
        });
    }
}

/// Whether a screen is one of the catalogue's.
pub(crate) fn is_catalogue(screen: &Screen) -> bool {
    matches!(screen, Screen::Catalogue | Screen::Model { .. } | Screen::Compare { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::model_note;

    #[test]
    fn every_word_must_be_found_and_every_filter_hold() {
        let note = model_note("kfre", "Kidney failure", "nephrology");
        let words = |words: &str| Filter { words: words.into(), ..Filter::default() }.holds(&note);
        assert!(words("") && words("KIDNEY") && words("  neph failure ") && !words("kidney heart"));
        let with = |change: fn(&mut Filter)| {
            let mut filter = Filter::default();
            change(&mut filter);
            filter.holds(&note)
        };
        assert!(with(|f| f.area = Some("nephrology".into())) && !with(|f| f.area = Some("cardiology".into())));
        assert!(with(|f| f.task = Some(Task::Risk)) && !with(|f| f.task = Some(Task::Dose)));
        assert!(with(|f| f.made = Some(Made::Published)) && !with(|f| f.made = Some(Made::Trained)));
    }
}
