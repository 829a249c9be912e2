//! Which alerts speak on a day, and why the others do not.

use assess::{Assessment, Tier};
use jiff::civil::Date;

use crate::log::after;
use crate::{Alert, AlertId, Did, Entry, PatientKey, Spoken, Work, alerts, budget};

/// One alert and what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The alert.
    pub alert: AlertId,
    /// How loudly its bundle has it speak.
    pub tier: Tier,
    /// What becomes of it.
    pub decision: Decision,
    /// Whether it is on the worklist.
    pub listed: bool,
}

/// What becomes of an alert.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// It speaks.
    Shown {
        /// Why it does so although it was answered.
        again: Option<Again>,
    },
    /// It stands among the passive ones, because as many as the budget allows stand out already.
    Demoted {
        /// How many may stand out.
        most: u16,
        /// Within how many days.
        days: u16,
    },
    /// It was acknowledged or overridden, and is not repeated yet.
    Quiet {
        /// What was answered.
        answer: Did,
        /// On which day.
        since: Date,
        /// The first day on which it speaks again.
        until: Date,
    },
    /// It was put off.
    Snoozed {
        /// On which day.
        since: Date,
        /// The first day on which it speaks again.
        until: Date,
    },
}

/// Why an alert speaks although it was answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Again {
    /// The number is so much worse than when it was answered.
    Rose {
        /// What it was.
        from: f64,
        /// When.
        since: Date,
    },
    /// It speaks louder than it did.
    Louder {
        /// When it was answered.
        since: Date,
    },
    /// The model is of another version, so that its numbers cannot be held against each other.
    OtherVersion {
        /// When it was answered.
        since: Date,
    },
    /// The time of quiet is over.
    QuietOver {
        /// When it was answered.
        since: Date,
    },
    /// The snooze is over.
    SnoozeOver {
        /// When it was snoozed.
        since: Date,
    },
    /// The reader asked for it.
    Asked,
}

impl Decision {
    /// Whether it speaks as its bundle has it speak.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        matches!(self, Self::Shown { .. })
    }
}

impl Decided {
    /// How loudly it stands on the page: as its bundle has it, or in the list.
    #[must_use]
    pub fn shown_tier(&self) -> Tier {
        if self.decision.is_shown() { self.tier } else { Tier::Passive }
    }
}

/// Every alert of an assessment, in the order of consequence, with what becomes of it on a day. The same arguments give
/// the same decisions; what [`speak`] writes down of them changes none.
#[must_use]
pub fn decide(assessment: &Assessment, patient: &PatientKey, work: &Work, day: Date) -> Vec<Decided> {
    let mut all: Vec<Decided> = alerts(assessment)
        .iter()
        .map(|alert| {
            let id = alert.id(patient);
            let decision = work
                .answer(&id, day)
                .map_or(Decision::Shown { again: None }, |entry| after_answer(alert, entry, work, day));
            Decided { tier: alert.tier(), decision, listed: work.is_listed(&id), alert: id }
        })
        .collect();
    budget::keep(&mut all, patient, work, day);
    all
}

/// Writes down which alerts stand out today, so that the budget counts them; whether anything was new.
pub fn speak(work: &mut Work, decided: &[Decided], day: Date) -> bool {
    let mut has_new = false;
    for one in decided.iter().filter(|one| one.decision.is_shown() && one.tier != Tier::Passive) {
        let spoken = Spoken { alert: one.alert.clone(), day, tier: one.tier };
        if !work.spoken.contains(&spoken) {
            work.spoken.push(spoken);
            has_new = true;
        }
    }
    has_new
}

impl Alert<'_> {
    /// Its name in a log.
    #[must_use]
    pub fn id(&self, patient: &PatientKey) -> AlertId {
        AlertId { patient: patient.clone(), model: self.model.model.clone(), output: self.output.output.clone() }
    }
}

fn after_answer(alert: &Alert<'_>, entry: &Entry, work: &Work, day: Date) -> Decision {
    let since = entry.as_of;
    let again = |again| Decision::Shown { again: Some(again) };
    let rules = work.rules.of(alert.tier());
    if entry.model_version != alert.model.model_version {
        return again(Again::OtherVersion { since });
    }
    if alert.tier() > entry.tier {
        return again(Again::Louder { since });
    }
    if rules.rise.is_reached(alert.output.quantity, entry.value, alert.value) {
        return again(Again::Rose { from: entry.value, since });
    }
    if entry.did == Did::ShownAgain {
        return again(Again::Asked);
    }
    if let Did::Snoozed { until } = entry.did {
        // The rules may have become stricter since.
        let until = until.min(after(since, rules.longest_snooze_days));
        return if day < until { Decision::Snoozed { since, until } } else { again(Again::SnoozeOver { since }) };
    }
    let until = after(since, rules.quiet_days);
    if day < until {
        Decision::Quiet { answer: entry.did.clone(), since, until }
    } else {
        again(Again::QuietOver { since })
    }
}
