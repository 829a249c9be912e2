//! Alerts, what a reader does with them, and what is kept of it.

use alerts::{Again, Decision, Did};
use assess::{Quantity, Tier};
use export::OverrideReason;

use crate::alert_work::Question;
use crate::format;

pub(crate) const ALERT_NEXT: &str = "Next:";
pub(crate) const ALERT_REASONS: &str = "Show the reasons";
pub(crate) const ACKNOWLEDGE: &str = "Acknowledge";
pub(crate) const SNOOZE: &str = "Snooze …";
pub(crate) const OVERRIDE: &str = "Override …";
pub(crate) const SHOW_AGAIN: &str = "Show again";
pub(crate) const TAKE_BACK: &str = "Take back";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const UNDONE: &str = "Taken back.";
pub(crate) const ADD_TO_WORKLIST: &str = "Add to worklist …";
pub(crate) const TAKE_OFF_WORKLIST: &str = "Take off the worklist";
pub(crate) const UNLISTED: &str = "Taken off the worklist.";
pub(crate) const CARD_QUIET: &str =
    "Its alert does not stand out: what became of it stands with the alerts of this page.";
pub(crate) const QUIET_HINT: &str = "Each of these was answered and is not repeated yet. Any of them speaks again at once when its result has become worse, and can be shown again by you.";

pub(crate) const SNOOZE_LEGEND: &str = "For how long?";
pub(crate) const SNOOZE_CONFIRM: &str = "Snooze";
pub(crate) const OVERRIDE_LEGEND: &str = "Why is it not followed?";
pub(crate) const OVERRIDE_COMMENT: &str = "In your own words (optional)";
pub(crate) const OVERRIDE_CONFIRM: &str = "Override";
pub(crate) const CHOOSE_A_REASON: &str = "Choose a reason.";
pub(crate) const OWN_WORDS_HINT: &str = "Your words stay in your work file. They leave it with the feedback only if you say so there. They may name the patient, so keep the file where records may be kept.";
pub(crate) const WORKLIST_NOTE: &str = "A note by which you know the patient again (optional)";
pub(crate) const WORKLIST_NOTE_HINT: &str = "The work file holds no name of its own accord: without a note, you can tell patients apart by a short code only. The note never leaves the file.";
pub(crate) const WORKLIST_CONFIRM: &str = "Add to worklist";

pub(crate) const WORK_HEADING: &str = "My work";
pub(crate) const WORK_OPEN_PAGE: &str = "Open my work";
pub(crate) const WORK_ENTRY_HINT: &str = "Alerts that you acknowledged, snoozed or overrode, your worklist, and your rules: open the file in which you saved them.";
pub(crate) const WORK_LEAD: &str =
    "What you did with alerts. Nothing of it is kept unless you save it as a file and open the file next time.";
pub(crate) const LEAVE_WORK: &str = "Back";
pub(crate) const WORK_FILE: &str = "insite-work.json";
pub(crate) const WORK_FILE_HEADING: &str = "Work file";
pub(crate) const WORK_SAVE: &str = "Save my work";
pub(crate) const WORK_OPEN: &str = "Open a work file";
pub(crate) const WORK_SAVED: &str = "The file was handed to the browser, which saves it where it saves downloads.";
pub(crate) const WORK_NOT_SAVED: &str =
    "The browser did not save the file. Allow downloads for this page and try again.";
pub(crate) const WORK_NOT_NOW: &str =
    "This cannot be written down while the results are not of the last change. Wait for them and try again.";
pub(crate) const WORK_NO_RANDOM: &str = "This browser draws no random numbers, so that no work file can be begun.";
pub(crate) const WORK_FILE_HINT: &str = "Patients stand in the file under codes that only this file can make of their identifiers. That hides them from a reader, not from somebody who has the file and a list of patients: keep it where records may be kept.";
pub(crate) const KEEP_WORK: &str = "Keep what I have";
pub(crate) const DISCARD_WORK: &str = "Discard it and open the file";
pub(crate) const WORKLIST_HEADING: &str = "Worklist";
pub(crate) const WORKLIST_EMPTY: &str = "Nothing is on the worklist. Each alert of a patient can be put on it.";
pub(crate) const IS_OPEN_PATIENT: &str = "This is the patient who is open.";

pub(crate) const RULES_HEADING: &str = "Quiet rules and alert budget";
pub(crate) const RULES_HINT: &str = "The values at the start are this program’s own, no guideline’s. Set those of your site. An alert that asks to be answered can only be quiet for a short time, whatever is set.";
pub(crate) const RULE_QUIET_DAYS: &str = "Days without repetition after it was acknowledged or overridden";
pub(crate) const RULE_RISE_POINTS: &str = "Percentage points by which a risk must rise to speak again";
pub(crate) const RULE_RISE_PART: &str = "Per cent of what it was by which a result must change to speak again";
pub(crate) const RULE_SNOOZE_DAYS: &str = "Longest snooze in days";
pub(crate) const BUDGET_LEGEND: &str = "Alert budget for one patient";
pub(crate) const BUDGET_HINT: &str = "How many alerts may stand out. The others stand under “For information” and say so. One that stood out already keeps its place for these days. Empty: no limit.";
pub(crate) const BUDGET_DAYS: &str = "Days over which they are counted (1 for a day, 7 for a week)";
pub(crate) const BUDGET_BANNER: &str = "Alerts that need attention, at most";
pub(crate) const BUDGET_INTERRUPT: &str = "Alerts to act on now, at most";

pub(crate) const LEAVING_HEADING: &str = "Feedback and tally";
pub(crate) const FEEDBACK_HEADING: &str = "CDS Hooks feedback";
pub(crate) const FEEDBACK_HINT: &str = "What became of each alert, for the service that takes feedback on cards. Alerts are named by the cards of the export; no patient is named. An acknowledged alert counts as accepted, a snoozed one as put off.";
pub(crate) const WITH_COMMENTS: &str = "With my own words, which may name patients";
pub(crate) const FEEDBACK_SAVE: &str = "Save the feedback";
pub(crate) const FEEDBACK_FILE: &str = "insite-feedback.json";
pub(crate) const TALLY_HEADING: &str = "Tally";
pub(crate) const TALLY_HINT: &str = "How often alerts stood out and what became of them, by month, model and reason. It holds no patient, no day, no words of yours, and no count of fewer than ten patients.";
pub(crate) const TALLY_SAVE_CSV: &str = "Save the tally as CSV";
pub(crate) const TALLY_SAVE_JSON: &str = "Save the tally as JSON";
pub(crate) const TALLY_CSV_FILE: &str = "insite-alert-tally.csv";
pub(crate) const TALLY_JSON_FILE: &str = "insite-alert-tally.json";

/// Heading of the alerts that speak.
pub(crate) fn alerts_heading(count: usize) -> String {
    match count {
        0 => "No alert speaks".into(),
        1 => "1 alert".into(),
        n => format!("{n} alerts, in the order of consequence"),
    }
}

/// In place of alerts.
pub(crate) fn all_quiet(count: usize) -> String {
    if count == 1 {
        "The only alert is quiet. It stands at the end of this page.".into()
    } else {
        format!("All {count} alerts are quiet. They stand at the end of this page.")
    }
}

/// Heading of the quiet alerts.
pub(crate) fn quiet_heading(count: usize) -> String {
    format!("Quiet ({count})")
}

/// Why nothing can be done with the alerts.
pub(crate) fn nothing_kept(why: &str) -> String {
    format!("Alerts of this patient cannot be acknowledged or put off: {why}.")
}

/// How likely, by when and because of what.
pub(crate) fn alert_facts(
    quantity: Quantity,
    short: &str,
    figure: &str,
    by_when: Option<&str>,
    because: Option<&str>,
) -> String {
    let how = match quantity {
        Quantity::Risk => format!("Chance {figure}"),
        Quantity::Survival => format!("Chance of survival {figure}"),
        Quantity::Amount => format!("{short} is {figure}"),
    };
    let by = by_when.map(|day| format!(" by {day}")).unwrap_or_default();
    let because = because.map(|because| format!(", because: {because}")).unwrap_or_default();
    format!("{how}{by}{because}.")
}

/// What was done, after it was done.
pub(crate) fn did(did: &Did, short: &str) -> String {
    match did {
        Did::Acknowledged => format!("Acknowledged: {short}."),
        Did::Snoozed { until } => format!("Snoozed until {}: {short}.", format::date(&until.to_string())),
        Did::Overridden { reason, .. } => format!("Overridden ({}): {short}.", override_reason(*reason)),
        Did::ShownAgain => format!("Shown again: {short}."),
        Did::Listed { .. } => format!("On the worklist: {short}."),
        Did::Unlisted => format!("Off the worklist: {short}."),
    }
}

/// What became of an alert; nothing where it simply speaks. `figure` writes one of its numbers.
pub(crate) fn decision(decision: &Decision, figure: impl Fn(f64) -> String) -> Option<String> {
    let day = |day: &jiff::civil::Date| format::date(&day.to_string());
    Some(match decision {
        Decision::Shown { again: None } => return None,
        Decision::Shown { again: Some(again) } => match again {
            Again::Rose { from, since } => {
                format!("It speaks again: when it was answered on {}, it was {}.", day(since), figure(*from))
            }
            Again::Louder { since } => {
                format!("It speaks again: it is more urgent than when it was answered on {}.", day(since))
            }
            Again::OtherVersion { since } => {
                format!("It speaks again: the model has changed since it was answered on {}.", day(since))
            }
            Again::QuietOver { since } => format!("It speaks again: it was answered on {}, some time ago.", day(since)),
            Again::SnoozeOver { since } => format!("It speaks again: the snooze of {} is over.", day(since)),
            Again::Asked => "It speaks again because you asked for it.".into(),
        },
        Decision::Demoted { most, days } => {
            let days = if *days == 1 { "a day".to_owned() } else { format!("{days} days") };
            format!("It would stand out, but the alert budget allows {most} within {days}.")
        }
        Decision::Quiet { answer, since, until } => {
            let what = match answer {
                Did::Overridden { reason, .. } => format!("Overridden ({})", override_reason(*reason)),
                _ => "Acknowledged".into(),
            };
            format!("{what} on {}. It speaks again on {}, or earlier if it is worse.", day(since), day(until))
        }
        Decision::Snoozed { since, until } => {
            format!("Snoozed on {} until {}, or earlier if it is worse.", day(since), day(until))
        }
    })
}

/// The heading of a question.
pub(crate) fn alert_question(question: Question) -> &'static str {
    match question {
        Question::Snooze => "Snooze this alert",
        Question::Override => "Override this alert",
        Question::List => "Add to worklist",
    }
}

/// One length of a snooze.
pub(crate) fn snooze_choice(days: u16, until: &str) -> String {
    if days == 1 { format!("1 day, until {until}") } else { format!("{days} days, until {until}") }
}

/// How long a snooze can be.
pub(crate) fn snooze_hint(tier: Tier, longest: u16) -> String {
    let longest = if longest == 1 { "1 day".to_owned() } else { format!("{longest} days") };
    match tier {
        Tier::Interrupt => format!("An alert to act on now can be snoozed for {longest} at most."),
        Tier::Banner | Tier::Passive => {
            format!("Your rules allow {longest} at most. It speaks earlier if its result is worse.")
        }
    }
}

/// A coded reason.
pub(crate) fn override_reason(reason: OverrideReason) -> &'static str {
    match reason {
        OverrideReason::AlreadyDone => "Already done or ordered",
        OverrideReason::KnownAndFollowed => "Known and followed elsewhere",
        OverrideReason::NotThisPatient => "Does not hold for this patient",
        OverrideReason::RecordIsWrong => "The record is wrong or out of date",
        OverrideReason::PatientDeclined => "The patient does not want it",
        OverrideReason::HarmOutweighsBenefit => "Harm would outweigh benefit",
        OverrideReason::Later => "To be looked at later",
        OverrideReason::OtherJudgement => "I judge otherwise",
    }
}

/// How many alerts are on the worklist.
pub(crate) fn on_worklist(count: usize) -> String {
    match count {
        0 => "Nothing is on the worklist.".into(),
        1 => "1 alert is on the worklist.".into(),
        n => format!("{n} alerts are on the worklist."),
    }
}

/// How many changes are not saved.
pub(crate) fn unsaved(count: usize) -> String {
    match count {
        0 => "Nothing waits to be saved.".into(),
        1 => "1 change is not saved.".into(),
        n => format!("{n} changes are not saved."),
    }
}

/// The way to the work from every screen.
pub(crate) fn open_work(unsaved: usize) -> String {
    if unsaved == 0 { WORK_HEADING.into() } else { format!("{WORK_HEADING} ({unsaved} not saved)") }
}

/// What is open.
pub(crate) fn work_is(name: Option<&str>, done: usize) -> String {
    let done = if done == 1 { "1 entry".to_owned() } else { format!("{done} entries") };
    match name {
        Some(name) => format!("{name}, with {done}."),
        None => format!("Begun in this tab, with {done}. It is in no file yet."),
    }
}

/// After opening.
pub(crate) fn work_opened(name: &str, done: usize) -> String {
    let done = if done == 1 { "1 entry".to_owned() } else { format!("{done} entries") };
    format!("Opened {name} with {done}.")
}

/// Why a file was not opened.
pub(crate) fn work_not_opened(why: &str) -> String {
    format!("The file was not opened: {why}.")
}

/// Before a file is opened.
pub(crate) fn would_discard(count: usize) -> String {
    if count == 1 {
        "Opening the file would discard 1 change that is not saved.".into()
    } else {
        format!("Opening the file would discard {count} changes that are not saved.")
    }
}

/// After a file was handed to the browser.
pub(crate) fn saved_as(name: &str) -> String {
    format!("{name} was handed to the browser.")
}

/// Why a rule was not taken.
pub(crate) fn rule_not_taken(why: &str) -> String {
    format!("The value was not taken: {why}.")
}

/// A patient without a note.
pub(crate) fn patient_by_key(short: &str) -> String {
    format!("Patient {short}")
}

/// An alert on the worklist.
pub(crate) fn listed(title: &str, label: &str, figure: &str, day: &str) -> String {
    format!("{title}: {label}, {figure} on {day}.")
}
