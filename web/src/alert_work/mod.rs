//! What is kept of alerts on the page: the work file in memory, what it says of the open patient, what is not saved yet.
//!
//! It outlives a record, because a file holds many patients' alerts; it never outlives the tab, unless the reader saves it.

mod acting;
mod filing;
mod row;

use std::sync::Arc;

use alerts::{Decision, PatientKey, Salt, Work};
use jiff::civil::Date;
use leptos::prelude::*;

pub(crate) use acting::{Asking, Last, Question, UNDO_BUTTON, snooze_days};
pub(crate) use row::Row;

use crate::session::{Screen, Session, random};

/// The id of the heading of the alerts.
pub(crate) const ALERTS_HEADING: &str = "alerts-heading";

/// By what the work file knows the open patient.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    /// Nobody is open, or the worker has not answered yet.
    NotYet,
    /// By this.
    Key(PatientKey),
    /// By nothing, and why.
    Not(String),
}

/// The state. Its signals belong to the root of the page.
#[derive(Clone, Copy)]
pub(crate) struct AlertWork {
    pub(crate) session: Session,
    /// The work; none where the browser draws no random numbers.
    pub(crate) work: RwSignal<Option<Work>>,
    /// The name of the file that was opened or saved last.
    pub(crate) file_name: RwSignal<Option<String>>,
    /// How many changes are not saved.
    pub(crate) unsaved: RwSignal<usize>,
    /// A file that was read and waits, because opening it would discard changes.
    pub(crate) waiting: RwSignal<Option<(String, Work)>>,
    /// What became of the last thing that was done with the file: said, or why it failed.
    pub(crate) note: RwSignal<Option<Result<String, String>>>,
    /// What the reader is being asked about an alert.
    pub(crate) asking: RwSignal<Option<Asking>>,
    /// Why what was entered there was not taken.
    pub(crate) refused: RwSignal<Option<String>>,
    /// What was done last with an alert of the open patient, to be taken back.
    pub(crate) last: RwSignal<Option<Last>>,
    /// The alerts of the open patient, in the order of consequence; none while the patient is not known yet.
    pub(crate) rows: Memo<Option<Arc<Vec<Row>>>>,
    known: RwSignal<Known>,
}

impl AlertWork {
    /// Work with nothing done.
    pub(crate) fn new(session: Session) -> Self {
        let work = RwSignal::new(random().map(|bytes| Work::new(Salt::new(bytes))));
        let known = RwSignal::new(Known::NotYet);
        let rows = Memo::new(move |_| {
            let assessment = session.assessment.get()?;
            let rows = known.with(|known| match known {
                Known::NotYet => None,
                Known::Not(_) => Some(row::of(&assessment, None)),
                Known::Key(key) => work.with(|work| {
                    let decided = alerts::decide(&assessment, key, work.as_ref()?, day(&assessment.as_of)?);
                    Some(row::of(&assessment, Some(decided)))
                }),
            });
            rows.map(Arc::new)
        });
        let this = Self {
            session,
            work,
            file_name: RwSignal::new(None),
            unsaved: RwSignal::new(0),
            waiting: RwSignal::new(None),
            note: RwSignal::new(None),
            asking: RwSignal::new(None),
            refused: RwSignal::new(None),
            last: RwSignal::new(None),
            rows,
            known,
        };
        this.follow_patient();
        this.write_down_what_speaks();
        this.warn_of_unsaved();
        this
    }

    /// Why nothing can be kept of the open patient's alerts, if so.
    pub(crate) fn not_known_because(self) -> Option<String> {
        match self.known.get() {
            Known::Not(why) => Some(why),
            Known::NotYet | Known::Key(_) => None,
        }
    }

    /// By what the file knows the open patient.
    pub(crate) fn key(self) -> Option<PatientKey> {
        match self.known.get() {
            Known::Key(key) => Some(key),
            Known::NotYet | Known::Not(_) => None,
        }
    }

    /// The alert of a result, where it has one.
    pub(crate) fn row(self, model: &str, output: &str) -> Option<Row> {
        let is_it = |row: &&Row| row.model == model && row.output == output;
        self.rows.with(|rows| rows.as_ref().and_then(|rows| rows.iter().find(is_it).cloned()))
    }

    /// The alert that stands in the element with this id.
    pub(crate) fn row_of_element(self, id: &str) -> Option<Row> {
        self.rows.with_untracked(|rows| {
            rows.as_ref().and_then(|rows| rows.iter().find(|row| row.element_id() == id).cloned())
        })
    }

    /// Whether all alerts of a model are quiet or stand in the list though its bundle has one stand out.
    pub(crate) fn is_quieted(self, model: &str) -> bool {
        self.rows.with(|rows| {
            let loud = rows.iter().flat_map(|rows| rows.iter());
            let mut loud = loud.filter(|row| row.model == model && row.is_loud_by_itself()).peekable();
            loud.peek().is_some() && loud.all(|row| !row.decision.is_shown())
        })
    }

    /// Asks anew whenever another patient or another file is open.
    fn follow_patient(self) {
        let salt = Memo::new(move |_| self.work.with(|work| work.as_ref().map(|work| work.salt.as_str().to_owned())));
        Effect::new(move |_| {
            let patient = self.session.patient.get();
            self.known.set(Known::NotYet);
            self.last.set(None);
            self.asking.set(None);
            let (Some(_), Some(salt)) = (patient, salt.get()) else { return };
            self.session.patient_key(salt, move |answer| {
                let known = answer.and_then(|key| PatientKey::try_from(key).map_err(|wrong| wrong.to_string()));
                self.known.set(known.map_or_else(Known::Not, Known::Key));
            });
        });
    }

    /// What stands out in the list counts for the budget and for the tally. It is no change that a reader must save.
    fn write_down_what_speaks(self) {
        Effect::new(move |_| {
            let is_seen = self.session.screen.get() == Screen::Results && self.session.may_leave();
            let (Some(rows), true) = (self.rows.get(), is_seen) else { return };
            let as_of = self.session.assessment.with_untracked(|a| a.as_ref().and_then(|a| day(&a.as_of)));
            let Some(day) = as_of else { return };
            let decided: Vec<_> = rows.iter().filter_map(Row::decided).collect();
            // Untracked, as it changes no decision.
            self.work.update_untracked(|work| {
                if let Some(work) = work {
                    alerts::speak(work, &decided, day);
                }
            });
        });
    }

    /// The browser asks before the tab goes with what is not saved.
    fn warn_of_unsaved(self) {
        let handle = window_event_listener(leptos::ev::beforeunload, move |event| {
            if self.unsaved.get_untracked() > 0 {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    }
}

/// Whether an alert is quiet or snoozed.
pub(crate) fn is_quiet(decision: &Decision) -> bool {
    matches!(decision, Decision::Quiet { .. } | Decision::Snoozed { .. })
}

/// A day as the page writes it.
pub(crate) fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}
