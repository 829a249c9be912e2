//! A whole list of patients: the files chosen, the workers that read and score them, and what they found. It stays while
//! single patients of it are opened and closed.

mod choosing;
mod row;
mod run;
mod table;

use std::rc::Rc;
use std::sync::Arc;

use js_sys::Array;
use leptos::prelude::*;
use panel::{Answers, Column, Filter, Listed, Order, ProblemCount, Row, Summary, TableMapping, TablePlan, Tally};

pub(crate) use choosing::{Chosen, LEAST_PATIENTS_OF_A_LIST, from_drop, from_list, is_list, list_of_sources};

use super::{Screen, Session, today};
use crate::worker::Client;

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// There is no list.
    Nothing,
    /// Files are chosen, and nothing is read yet.
    Chosen,
    /// Every worker reads the files.
    Reading,
    /// The workers score their patients.
    Scoring,
    /// The work was stopped and goes on from there.
    Stopped,
    /// The list is there.
    Done,
}

/// What one worker has done.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct WorkerProgress {
    pub(crate) read_bytes: f64,
    pub(crate) patients: f64,
    pub(crate) scored: f64,
    pub(crate) entries: f64,
    pub(crate) ignored: f64,
}

/// Columns of the table that a reader may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) age: bool,
    pub(crate) sex: bool,
    pub(crate) tier: bool,
    pub(crate) verdict: bool,
    pub(crate) missing: bool,
    pub(crate) reason: bool,
}

/// The state. Its signals belong to the root of the page.
#[derive(Clone, Copy)]
pub(crate) struct Listing {
    pub(super) session: Session,
    pub(crate) stage: RwSignal<Stage>,
    /// How many files were chosen, and their size.
    pub(crate) files: RwSignal<usize>,
    pub(crate) bytes: RwSignal<f64>,
    pub(crate) as_of: RwSignal<String>,
    /// Models to score by; all where it is empty.
    pub(crate) models: RwSignal<Vec<String>>,
    pub(crate) progress: RwSignal<Vec<WorkerProgress>>,
    /// Milliseconds of work in the present stage, without the time that it stood.
    pub(crate) worked_ms: RwSignal<f64>,
    pub(crate) failure: RwSignal<Option<String>>,
    /// Names of the files and of the members of archives.
    pub(crate) names: RwSignal<Arc<Vec<String>>>,
    pub(crate) listed: RwSignal<Arc<Vec<Listed>>>,
    pub(crate) tallies: RwSignal<Arc<Vec<Tally>>>,
    pub(crate) problems: RwSignal<Arc<Vec<ProblemCount>>>,
    pub(crate) column: RwSignal<Option<Column>>,
    pub(crate) answers: RwSignal<Option<Arc<Answers>>>,
    pub(crate) filter: RwSignal<Filter>,
    pub(crate) order: RwSignal<Order>,
    pub(crate) shown: RwSignal<Shown>,
    /// How many are seen a week.
    pub(crate) budget: RwSignal<usize>,
    /// The rows that the filter shows, ranked.
    pub(crate) rows: Memo<Arc<Vec<Row>>>,
    pub(crate) summary: Memo<Option<Summary>>,
    /// The row that the keyboard stands on, and how far the table is scrolled.
    pub(crate) active: RwSignal<usize>,
    pub(crate) scrolled: StoredValue<i32>,
    /// What the columns of the chosen tables seem to be; none where there is no table, or while it is looked at.
    pub(crate) plan: RwSignal<Option<Arc<TablePlan>>>,
    /// What they are, by the reader.
    pub(crate) mapping: RwSignal<Option<TableMapping>>,
    /// What became of the last mapping file: said, or why it was not taken.
    pub(crate) mapping_note: RwSignal<Option<Result<String, String>>>,
    sources: StoredValue<Option<Array>, LocalStorage>,
    workers: StoredValue<Vec<Rc<Client>>, LocalStorage>,
    lost: StoredValue<Vec<u32>>,
    /// Counts lists and stops, so that an answer to an older request is not taken for the present one.
    generation: StoredValue<u32>,
    /// The stage that was stopped, and when the present one began.
    stopped: StoredValue<Option<Stage>>,
    began_ms: StoredValue<f64>,
}

impl Listing {
    /// No list.
    pub(crate) fn new(session: Session) -> Self {
        let listed = RwSignal::<Arc<Vec<Listed>>>::default();
        let answers = RwSignal::<Option<Arc<Answers>>>::new(None);
        let (filter, order) = (RwSignal::<Filter>::default(), RwSignal::<Order>::default());
        let rows = Memo::new(move |_| {
            let answers = answers.get();
            Arc::new(
                answers.map(|all| panel::ranked(&listed.get(), &all, &filter.get(), order.get())).unwrap_or_default(),
            )
        });
        let summary = Memo::new(move |_| answers.get().map(|all| panel::summary(&all, &rows.get())));
        Self {
            session,
            stage: RwSignal::new(Stage::Nothing),
            files: RwSignal::new(0),
            bytes: RwSignal::new(0.0),
            as_of: RwSignal::new(today()),
            models: RwSignal::default(),
            progress: RwSignal::default(),
            worked_ms: RwSignal::new(0.0),
            failure: RwSignal::new(None),
            names: RwSignal::default(),
            listed,
            tallies: RwSignal::default(),
            problems: RwSignal::default(),
            column: RwSignal::new(None),
            answers,
            filter,
            order,
            shown: RwSignal::new(Shown {
                age: true,
                sex: true,
                tier: true,
                verdict: true,
                missing: true,
                reason: true,
            }),
            budget: RwSignal::new(20),
            rows,
            summary,
            active: RwSignal::new(0),
            scrolled: StoredValue::new(0),
            plan: RwSignal::new(None),
            mapping: RwSignal::new(None),
            mapping_note: RwSignal::new(None),
            sources: StoredValue::new_local(None),
            workers: StoredValue::new_local(vec![]),
            lost: StoredValue::default(),
            generation: StoredValue::new(0),
            stopped: StoredValue::new(None),
            began_ms: StoredValue::new(0.0),
        }
    }

    /// Takes files as a list, which is not read before the reader says so. Whatever was open is closed.
    pub(crate) fn choose(self, chosen: &Chosen) {
        self.session.close();
        self.forget();
        self.files.set(chosen.names.len());
        self.bytes.set(chosen.bytes);
        self.sources.set_value(Some(chosen.files.clone()));
        self.stage.set(Stage::Chosen);
        self.session.screen.set(Screen::Panel);
        // An archive may hold tables, too.
        if chosen.has_table || chosen.is_packed {
            self.look_at_tables(chosen.files.clone());
        }
    }

    /// Ends the workers and forgets the list.
    pub(crate) fn close(self) {
        self.forget();
        self.session.screen.set(Screen::Open);
    }

    fn forget(self) {
        self.generation.update_value(|generation| *generation += 1);
        self.workers.set_value(vec![]);
        self.sources.set_value(None);
        self.lost.set_value(vec![]);
        self.stopped.set_value(None);
        self.stage.set(Stage::Nothing);
        self.files.set(0);
        self.bytes.set(0.0);
        self.as_of.set(today());
        self.models.set(vec![]);
        self.progress.set(vec![]);
        self.worked_ms.set(0.0);
        self.failure.set(None);
        self.plan.set(None);
        self.mapping.set(None);
        self.mapping_note.set(None);
        self.names.set(Arc::default());
        self.answers.set(None);
        self.column.set(None);
        self.listed.set(Arc::default());
        self.tallies.set(Arc::default());
        self.problems.set(Arc::default());
        self.filter.set(Filter::default());
        self.order.set(Order::default());
        self.active.set(0);
        self.scrolled.set_value(0);
    }

    /// The visit to the page.
    pub(crate) fn session(self) -> Session {
        self.session
    }

    /// Whether patients are being scored, or were when the work was stopped. Tracks.
    pub(crate) fn is_scoring(self) -> bool {
        let stage = self.stage.get();
        stage == Stage::Scoring || self.stopped.get_value() == Some(Stage::Scoring)
    }

    /// Whether there is a list to go back to. Tracks.
    pub(crate) fn is_there(self) -> bool {
        self.stage.get() == Stage::Done
    }
}
