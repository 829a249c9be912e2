//! Alerts, what a reader does with them, and what is kept of it.

use alerts::{Again, Decision, Did};
use assess::{Quantity, Tier};
use export::OverrideReason;
use language::messages;

use crate::alert_work::Question;
use crate::format;

/// The names of files, the same in every language.
pub(crate) const WORK_FILE: &str = "insite-work.json";
pub(crate) const FEEDBACK_FILE: &str = "insite-feedback.json";
pub(crate) const TALLY_CSV_FILE: &str = "insite-alert-tally.csv";
pub(crate) const TALLY_JSON_FILE: &str = "insite-alert-tally.json";

/// How likely, by when and because of what.
pub(crate) fn alert_facts(
    quantity: Quantity,
    short: &str,
    figure: &str,
    by_when: Option<&str>,
    because: Option<&str>,
) -> String {
    let facts = match quantity {
        Quantity::Risk => messages::alert_risk(figure),
        Quantity::Survival => messages::alert_survival(figure),
        Quantity::Amount => messages::alert_amount(short, figure),
    };
    match (by_when, because) {
        (None, None) => messages::alert_line(&facts),
        (Some(day), None) => messages::alert_line_by(&facts, day),
        (None, Some(because)) => messages::alert_line_because(&facts, because),
        (Some(day), Some(because)) => messages::alert_line_by_because(&facts, day, because),
    }
}

/// What was done, after it was done.
pub(crate) fn did(did: &Did, short: &str) -> String {
    match did {
        Did::Acknowledged => messages::did_acknowledged(short),
        Did::Snoozed { until } => messages::did_snoozed(&format::date(&until.to_string()), short),
        Did::Overridden { reason, .. } => messages::did_overridden(override_reason(*reason), short),
        Did::ShownAgain => messages::did_shown_again(short),
        Did::Listed { .. } => messages::did_listed(short),
        Did::Unlisted => messages::did_unlisted(short),
    }
}

/// What became of an alert; nothing where it simply speaks. `figure` writes one of its numbers.
pub(crate) fn decision(decision: &Decision, figure: impl Fn(f64) -> String) -> Option<String> {
    let day = |day: &jiff::civil::Date| format::date(&day.to_string());
    Some(match decision {
        Decision::Shown { again: None } => return None,
        Decision::Shown { again: Some(again) } => match again {
            Again::Rose { from, since } => messages::again_rose(&day(since), &figure(*from)),
            Again::Louder { since } => messages::again_louder(&day(since)),
            Again::OtherVersion { since } => messages::again_other_version(&day(since)),
            Again::QuietOver { since } => messages::again_quiet_over(&day(since)),
            Again::SnoozeOver { since } => messages::again_snooze_over(&day(since)),
            Again::Asked => messages::again_asked().into(),
        },
        Decision::Demoted { most, days } => messages::demoted(*most, *days),
        Decision::Quiet { answer, since, until } => match answer {
            Did::Overridden { reason, .. } => {
                messages::quiet_overridden(override_reason(*reason), &day(since), &day(until))
            }
            _ => messages::quiet_acknowledged(&day(since), &day(until)),
        },
        Decision::Snoozed { since, until } => messages::quiet_snoozed(&day(since), &day(until)),
    })
}

/// The heading of a question.
pub(crate) fn alert_question(question: Question) -> &'static str {
    match question {
        Question::Snooze => messages::question_snooze(),
        Question::Override => messages::question_override(),
        Question::List => messages::question_list(),
    }
}

/// How long a snooze can be.
pub(crate) fn snooze_hint(tier: Tier, longest: u16) -> String {
    match tier {
        Tier::Interrupt => messages::snooze_hint_interrupt(u32::from(longest)),
        Tier::Banner | Tier::Passive => messages::snooze_hint_other(u32::from(longest)),
    }
}

/// A coded reason.
pub(crate) fn override_reason(reason: OverrideReason) -> &'static str {
    match reason {
        OverrideReason::AlreadyDone => messages::reason_already_done(),
        OverrideReason::KnownAndFollowed => messages::reason_known_and_followed(),
        OverrideReason::NotThisPatient => messages::reason_not_this_patient(),
        OverrideReason::RecordIsWrong => messages::reason_record_is_wrong(),
        OverrideReason::PatientDeclined => messages::reason_patient_declined(),
        OverrideReason::HarmOutweighsBenefit => messages::reason_harm_outweighs_benefit(),
        OverrideReason::Later => messages::reason_later(),
        OverrideReason::OtherJudgement => messages::reason_other_judgement(),
    }
}

/// What is open.
pub(crate) fn work_is(name: Option<&str>, done: usize) -> String {
    match name {
        Some(name) => messages::work_is_file(name, done),
        None => messages::work_is_begun(done),
    }
}
