//! The work: workers are started, read, and score; it can be stopped and goes on from where it stood.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use panel::{Answers, Column, Listed, ProblemCount, Tally};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::{Listing, Stage, WorkerProgress};
use crate::session::to_js;
use crate::words;
use crate::worker::{Client, WorkerError, field, object};

/// More workers than this wait for the disk.
const MOST_WORKERS: usize = 8;
/// Entries that all workers together hold at a time, in bytes.
const ROOM_BYTES: usize = 384 << 20;

#[derive(Deserialize)]
struct OpenedSources {
    names: Vec<String>,
    bytes: f64,
}

#[derive(Deserialize)]
struct ReadDone {
    lost: Vec<u32>,
}

impl Listing {
    /// Reads and scores the whole list.
    pub(crate) fn start(self) {
        let Some(sources) = self.sources.get_value() else { return };
        let count = window().navigator().hardware_concurrency() as usize;
        let count = count.clamp(1, MOST_WORKERS);
        let texts = |all: Vec<String>| all.iter().map(|text| JsValue::from_str(text)).collect::<Array>();
        let value_sets = texts(self.session.site_value_sets.get_untracked());
        let overlays = texts(self.session.overlays.get_untracked().into_iter().map(|(_, text)| text).collect());
        let mut workers = vec![];
        for _ in 0..count {
            match Client::start() {
                Ok(client) => workers.push(Rc::new(client)),
                Err(error) => return self.failure.set(Some(error.message)),
            }
        }
        self.workers.set_value(workers);
        self.failure.set(None);
        self.progress.set(vec![WorkerProgress::default(); count]);
        self.begin(Stage::Reading);
        let argument = |index: usize| {
            object(&[
                ("index", (index as u32).into()),
                ("count", (count as u32).into()),
                ("room", ((ROOM_BYTES / count) as u32).into()),
                ("files", sources.clone().into()),
                ("valueSets", value_sets.clone().into()),
                ("overlays", overlays.clone().into()),
                ("mapping", self.mapping.with_untracked(|m| m.as_ref().map_or(JsValue::NULL, |m| m.text().into()))),
                ("asOf", self.as_of.get_untracked().into()),
            ])
        };
        self.ask_all("panelOpen", argument, move |answers: Vec<OpenedSources>| {
            if let Some(first) = answers.into_iter().next() {
                self.bytes.set(first.bytes);
                self.names.set(Arc::new(first.names));
            }
            self.read();
        });
    }

    fn read(self) {
        self.ask_all(
            "panelRead",
            |_| JsValue::UNDEFINED,
            move |answers: Vec<ReadDone>| {
                let mut lost: Vec<u32> = answers.into_iter().flat_map(|answer| answer.lost).collect();
                lost.sort_unstable();
                lost.dedup();
                self.lost.set_value(lost);
                self.worked_ms.set(0.0);
                self.begin(Stage::Scoring);
                self.score();
            },
        );
    }

    fn score(self) {
        let argument = object(&[
            ("lost", to_js(&self.lost.get_value())),
            ("asOf", self.as_of.get_untracked().into()),
            ("settings", to_js(&self.session.settings.get_untracked())),
            ("models", to_js(&self.models.get_untracked())),
        ]);
        self.ask_all("panelScore", move |_| argument.clone(), move |_: Vec<Option<u32>>| self.fetch());
    }

    /// Stops the work; what was done stays in the workers.
    pub(crate) fn stop(self) {
        self.generation.update_value(|generation| *generation += 1);
        self.tick();
        self.stopped.set_value(Some(self.stage.get_untracked()));
        self.workers.with_value(|workers| workers.iter().for_each(|worker| worker.cancel()));
        self.stage.set(Stage::Stopped);
        self.session.status.set(words::panel_stopped().into());
    }

    /// Goes on from where the work was stopped.
    pub(crate) fn go_on(self) {
        let Some(stage) = self.stopped.get_value() else { return };
        self.stopped.set_value(None);
        self.begin(stage);
        match stage {
            Stage::Scoring => self.score(),
            // A worker that was stopped before it had looked at its files is started again.
            _ if self.names.with_untracked(|names| names.is_empty()) => self.start(),
            _ => self.read(),
        }
    }

    fn begin(self, stage: Stage) {
        self.began_ms.set_value(js_sys::Date::now());
        self.stage.set(stage);
        self.session.status.set(match stage {
            Stage::Scoring => words::panel_scoring().into(),
            _ => words::panel_reading().into(),
        });
    }

    /// Counts the time up to now.
    fn tick(self) {
        let now = js_sys::Date::now();
        let since = now - self.began_ms.get_value();
        self.began_ms.set_value(now);
        self.worked_ms.update(|worked| *worked += since.max(0.0));
    }

    /// Fetches the patients, how the models fall out, and the problems.
    fn fetch(self) {
        self.tick();
        self.ask_bytes("panelPatients", &JsValue::UNDEFINED, move |parts: Vec<Vec<Listed>>| {
            let mut all = Vec::with_capacity(parts.iter().map(Vec::len).sum());
            for (worker, part) in (0..).zip(parts) {
                all.extend(part.into_iter().map(|listed| Listed { worker, ..listed }));
            }
            self.listed.set(Arc::new(all));
            self.ask_bytes("panelProblems", &JsValue::UNDEFINED, move |parts: Vec<Vec<ProblemCount>>| {
                let mut all = vec![];
                parts.iter().for_each(|part| panel::merge(&mut all, part));
                self.problems.set(Arc::new(all));
                self.ask_bytes("panelColumns", &JsValue::UNDEFINED, move |parts| self.fetched(parts));
            });
        });
    }

    fn fetched(self, parts: Vec<Vec<Tally>>) {
        let mut all: Vec<Tally> = vec![];
        let key =
            |column: &Column| (column.model.clone(), column.kind == panel::ColumnKind::Benefit, column.output.clone());
        for tally in parts.into_iter().flatten() {
            match all.iter_mut().find(|other| key(&other.column) == key(&tally.column)) {
                Some(other) => {
                    (0..3).for_each(|tier| other.tiers[tier] += tally.tiers[tier]);
                    other.missing += tally.missing;
                    other.refused += tally.refused;
                }
                None => all.push(tally),
            }
        }
        all.sort_by_key(|tally| key(&tally.column));
        // First what is loudest for most.
        let first = all.iter().max_by_key(|t| (t.tiers[2], t.tiers[1], t.tiers[0])).map(|tally| tally.column.clone());
        self.tallies.set(Arc::new(all));
        self.session.status.set(words::panel_done(self.listed.with_untracked(|listed| listed.len())));
        match first {
            Some(column) => self.show(column, true),
            None => self.stage.set(Stage::Done),
        }
    }

    /// Shows another column; the first one makes the list appear.
    pub(crate) fn show(self, column: Column, is_first: bool) {
        let Ok(bytes) = postcard_of(&column) else { return };
        let argument: JsValue = Uint8Array::from(&bytes[..]).into();
        self.ask_bytes("panelAnswers", &argument, move |parts: Vec<Answers>| {
            let mut all = Answers::empty(column.clone());
            parts.iter().for_each(|part| all.append(part));
            self.column.set(Some(column));
            self.filter.update(|filter| filter.missing = None);
            self.answers.set(Some(Arc::new(all)));
            self.active.set(0);
            self.scrolled.set_value(0);
            if is_first {
                self.stage.set(Stage::Done);
            }
        });
    }

    fn ask_bytes<T: DeserializeOwned + 'static>(
        self,
        method: &'static str,
        argument: &JsValue,
        done: impl FnOnce(Vec<T>) + 'static,
    ) {
        let argument = argument.clone();
        let read = |answer: JsValue| {
            let bytes = Uint8Array::new(&answer).to_vec();
            postcard::from_bytes(&bytes).map_err(|_| words::answer_not_understood().to_owned())
        };
        self.ask_each(method, move |_| argument.clone(), read, done);
    }

    fn ask_all<T: DeserializeOwned + 'static>(
        self,
        method: &'static str,
        argument: impl Fn(usize) -> JsValue,
        done: impl FnOnce(Vec<T>) + 'static,
    ) {
        let read = |answer: JsValue| {
            serde_wasm_bindgen::from_value(answer).map_err(|_| words::answer_not_understood().to_owned())
        };
        self.ask_each(method, argument, read, done);
    }

    /// Asks every worker; `done` gets all answers, in the order of the workers.
    fn ask_each<T: 'static>(
        self,
        method: &'static str,
        argument: impl Fn(usize) -> JsValue,
        read: impl Fn(JsValue) -> Result<T, String> + Copy + 'static,
        done: impl FnOnce(Vec<T>) + 'static,
    ) {
        let workers = self.workers.get_value();
        let generation = self.generation.get_value();
        let is_current = move || self.generation.get_value() == generation;
        let left = Rc::new(Cell::new(workers.len()));
        let answers: Rc<RefCell<Vec<Option<T>>>> = Rc::new(RefCell::new(workers.iter().map(|_| None).collect()));
        let done = Rc::new(RefCell::new(Some(done)));
        for (index, worker) in workers.iter().enumerate() {
            let (left, answers, done) = (left.clone(), answers.clone(), done.clone());
            worker.call_raw(
                method,
                &argument(index),
                move |message| {
                    if is_current() {
                        self.heard(index, message);
                    }
                },
                move |answer: Result<JsValue, WorkerError>| {
                    if !is_current() {
                        return;
                    }
                    match answer.map_err(|error| error.message).and_then(read) {
                        Ok(answer) => {
                            if let Some(place) = answers.borrow_mut().get_mut(index) {
                                *place = Some(answer);
                            }
                            left.set(left.get() - 1);
                            if left.get() == 0
                                && let Some(done) = done.borrow_mut().take()
                            {
                                done(answers.borrow_mut().drain(..).flatten().collect());
                            }
                        }
                        Err(message) => self.fail(message),
                    }
                },
            );
        }
    }

    fn heard(self, index: usize, message: &JsValue) {
        let counts = Array::from(&field(message, "counts"));
        let count = |at: u32| counts.get(at).as_f64().unwrap_or_default();
        let heard = WorkerProgress {
            read_bytes: field(message, "read").as_f64().unwrap_or_default(),
            patients: count(0),
            scored: count(1),
            entries: count(2),
            ignored: count(3),
        };
        self.progress.update(|all| {
            if let Some(one) = all.get_mut(index) {
                *one = heard;
            }
        });
        // Often enough for any clock on the page.
        if js_sys::Date::now() - self.began_ms.get_value() > 200.0 {
            self.tick();
        }
    }

    fn fail(self, message: String) {
        self.generation.update_value(|generation| *generation += 1);
        self.workers.set_value(vec![]);
        self.names.set(Arc::default());
        self.progress.set(vec![]);
        self.worked_ms.set(0.0);
        self.failure.set(Some(message));
        // The files are still chosen: the work can be begun again.
        self.stage.set(Stage::Chosen);
    }
}

fn postcard_of(column: &Column) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_stdvec(column)
}
