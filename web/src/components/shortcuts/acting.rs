//! What keys do: what the buttons of the same names do, by the same functions. Where nothing can be done it is said why.

use alerts::Did;
use leptos::prelude::*;

use super::{Shortcuts, stops};
use crate::alert_work::{AlertWork, Question, Row, is_quiet};
use crate::catalogue::Catalogue;
use crate::components::panel::WORKLIST;
use crate::focus;
use crate::keys::Action;
use crate::session::{Listing, Screen, Session, Stage};
use crate::words;

/// All that keys act upon.
#[derive(Clone, Copy)]
pub(super) struct Acting {
    session: Session,
    listing: Listing,
    catalogue: Catalogue,
    work: AlertWork,
    shortcuts: Shortcuts,
}

impl Acting {
    pub(super) fn new() -> Self {
        Self {
            session: expect_context(),
            listing: expect_context(),
            catalogue: expect_context(),
            work: expect_context(),
            shortcuts: expect_context(),
        }
    }

    /// Tells a screen reader.
    pub(super) fn say(self, what: &str) {
        self.session.status.set(what.into());
    }

    fn unless(self, is_done: bool, what: &str) {
        if !is_done {
            self.say(what);
        }
    }

    pub(super) fn act(self, action: Action) {
        match action {
            Action::Next => self.go(true),
            Action::Previous => self.go(false),
            Action::Open => self.unless(stops::open(), words::shortcuts_nothing_opens()),
            Action::Back => {
                // Out of the screen first; from a patient's results to those beside the patient.
                let is_done = stops::press_first("main nav.back button") || stops::press_first("[data-back]");
                self.unless(is_done, words::shortcuts_no_way_back());
            }
            Action::Acknowledge => self.on_alert(|work, row| work.act(&row, Did::Acknowledged)),
            Action::Snooze => self.on_alert(|work, row| work.ask(row, Question::Snooze)),
            Action::Override => self.on_alert(|work, row| work.ask(row, Question::Override)),
            Action::Undo => {
                let is_there = self.work.last.with_untracked(Option::is_some);
                self.unless(is_there, words::shortcuts_nothing_to_undo());
                self.work.undo_last();
            }
            Action::Find => self.unless(stops::focus_first("main [data-find]"), words::shortcuts_no_search()),
            Action::GoList => self.go_to_list(),
            Action::GoCatalogue => self.catalogue.show(Screen::Catalogue),
            Action::GoWork => self.session.show_work(),
            Action::GoSelfCheck => self.session.show_self_check(),
            Action::Print => {
                if untrack(|| self.session.may_leave()) {
                    // Where a browser cannot print, nothing happens.
                    let _ = window().print();
                } else {
                    self.say(words::not_printed());
                }
            }
            Action::Help => self.shortcuts.is_listed.set(true),
            // The next key decides.
            Action::Prefix => {}
        }
    }

    /// In the ranked list from row to row, elsewhere from alert to result.
    fn go(self, forward: bool) {
        let is_ranked =
            self.session.screen.get_untracked() == Screen::Panel && self.listing.stage.get_untracked() == Stage::Done;
        let is_there = if !is_ranked {
            stops::go(forward)
        } else if focus::current().as_deref() == Some(WORKLIST) {
            self.listing.step(forward)
        } else {
            stops::focus_first(&format!("#{WORKLIST}"))
        };
        self.unless(is_there, words::shortcuts_no_further());
    }

    fn go_to_list(self) {
        if self.listing.stage.get_untracked() == Stage::Nothing {
            self.say(words::shortcuts_no_list());
        } else if self.session.opened.with_untracked(Option::is_some) {
            self.listing.back();
        } else {
            self.session.screen.set(Screen::Panel);
        }
    }

    fn on_alert(self, does: impl FnOnce(AlertWork, Row)) {
        let row = stops::alert().and_then(|id| self.work.row_of_element(&id));
        let Some(row) = row else { return self.say(words::shortcuts_no_alert()) };
        if let Some(why) = untrack(|| self.work.not_known_because()) {
            self.say(&words::nothing_kept(&why));
        } else if !untrack(|| self.session.may_leave()) {
            self.say(words::work_not_now());
        } else if is_quiet(&row.decision) {
            self.say(words::shortcuts_alert_is_quiet());
        } else {
            does(self.work, row);
        }
    }
}
