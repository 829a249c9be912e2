//! Whether an input fits its concept: what is taken of it, with which settings, in which unit.

use language::messages;

use super::{DefinitionError, FeatureSet};
use crate::definition::{ConceptDefinition, EarlyRefills, IndexDefinition, InputDefinition, Kind, Since, Take};

/// UCUM unit of what an input takes; `None` for what has no unit.
pub(super) fn unit(set: &FeatureSet, input: &InputDefinition) -> Option<String> {
    match (input.of.as_str(), input.take, set.concept(&input.of).map(|c| &c.kind)) {
        ("age" | "age_completed" | "age_julian", ..) => Some("a".into()),
        (_, Take::Count | Take::CountDates | Take::Episodes | Take::Pdc | Take::Mpr, _) => Some("1".into()),
        (
            _,
            Take::DaysSince
            | Take::DaysSinceFirst
            | Take::DaysExposed
            | Take::DaysSinceExposure
            | Take::StayDays
            | Take::LongestStayDays,
            _,
        ) => Some("d".into()),
        (_, Take::Slope, Some(Kind::Quantity(q))) => Some(format!("{}/a", q.unit)),
        (_, _, Some(Kind::Quantity(q))) => Some(q.unit.clone()),
        (_, _, Some(Kind::Index(_))) => Some("1".into()),
        _ => None,
    }
}

/// Words for what is taken, where the concept's own would say something else; `None` where they say it.
pub(super) fn label(set: &FeatureSet, input: &InputDefinition) -> Option<String> {
    let concept = set.concept(&input.of)?;
    let is_list = matches!(concept.kind, Kind::Presence(_) | Kind::Visits(_));
    let what = match input.take {
        Take::Count if is_list => messages::find_takes_count(),
        Take::DaysSince if is_list => messages::find_takes_days_since(),
        Take::CountDates => messages::find_takes_count_dates(),
        Take::DaysSinceFirst => messages::find_takes_days_since_first(),
        Take::AtLeast => return Some(at_least(&concept.label, input)),
        Take::Pdc => messages::find_takes_pdc(),
        Take::Mpr => messages::find_takes_mpr(),
        Take::Episodes => messages::find_takes_episodes(),
        Take::DaysExposed => messages::find_takes_days_exposed(),
        Take::DaysSinceExposure => messages::find_takes_days_since_exposure(),
        Take::StayDays => messages::find_takes_stay_days(),
        Take::LongestStayDays => messages::find_takes_longest_stay_days(),
        _ => return None,
    };
    Some(with_lookback(&concept.label, what, input))
}

fn at_least(label: &str, input: &InputDefinition) -> String {
    let times = input.times.unwrap_or(1);
    let what = match input.within_days {
        Some(days) => messages::find_takes_at_least_within(times, days),
        None => messages::find_takes_at_least(times),
    };
    with_lookback(label, &what, input)
}

fn with_lookback(label: &str, what: &str, input: &InputDefinition) -> String {
    match input.lookback_days {
        Some(days) => messages::find_label_last_days(label, what, days),
        None => messages::find_label(label, what),
    }
}

/// Whether a concept of this kind has what is taken of it.
fn has(kind: Option<&Kind>, take: Take) -> bool {
    use Take::{
        AtLeast, Count, CountDates, DaysExposed, DaysSince, DaysSinceExposure, DaysSinceFirst, Episodes, Ever, First,
        Latest, LongestStayDays, Max, Mean, Min, Mpr, Now, Pdc, Slope, StayDays,
    };
    match kind {
        Some(Kind::Quantity(_)) => matches!(take, Latest | First | Min | Max | Mean | Slope | Count | DaysSince),
        Some(Kind::Presence(presence)) => match take {
            Now | Ever | Count | CountDates | DaysSince | DaysSinceFirst | AtLeast => true,
            Pdc | Mpr | Episodes | DaysExposed | DaysSinceExposure => !presence.drugs.is_empty(),
            _ => false,
        },
        Some(Kind::Visits(_)) => matches!(
            take,
            Ever | Count | CountDates | DaysSince | DaysSinceFirst | AtLeast | StayDays | LongestStayDays
        ),
        Some(Kind::Index(_)) => matches!(take, Now | Ever),
        Some(Kind::Answer(_)) | None => take == Latest,
    }
}

/// Whether an input fits its concept.
pub(super) fn check(set: &FeatureSet, input: &InputDefinition) -> Result<(), DefinitionError> {
    if !has(set.concept(&input.of).map(|c| &c.kind), input.take) {
        return Err(DefinitionError::TakeMismatch { input: input.name.clone(), take: input.take });
    }
    if let Some(what) = wrong_setting(input) {
        return Err(DefinitionError::Setting { input: input.name.clone(), what });
    }
    match (&input.unit, unit(set, input)) {
        (Some(expected), actual) if actual.as_ref() != Some(expected) => Err(DefinitionError::UnitMismatch {
            input: input.name.clone(),
            expected: expected.clone(),
            actual: actual.unwrap_or_else(|| "no unit".into()),
        }),
        _ => Ok(()),
    }
}

/// What is wrong with the settings of an input, if anything is.
fn wrong_setting(input: &InputDefinition) -> Option<String> {
    let take = input.take;
    let is_adherence = matches!(take, Take::Pdc | Take::Mpr);
    let has_gaps = matches!(take, Take::Episodes | Take::DaysExposed);
    let days =
        [("lookback_days", input.lookback_days), ("within_days", input.within_days), ("gap_days", input.gap_days)];
    if let Some((name, Some(days))) = days.into_iter().find(|(_, days)| days.is_some_and(|days| days < 0)) {
        return Some(format!("`{name}` is {days}, which is no length of time; state 0 or more days"));
    }
    let useless = [
        ("times", input.times.is_some(), take == Take::AtLeast),
        ("within_days", input.within_days.is_some(), take == Take::AtLeast),
        ("gap_days", input.gap_days.is_some(), has_gaps),
        ("since", input.since != Since::default(), is_adherence),
        ("early_refills", input.early_refills != EarlyRefills::default(), take == Take::Pdc),
    ];
    if let Some((name, ..)) = useless.into_iter().find(|(_, is_stated, has_meaning)| *is_stated && !has_meaning) {
        return Some(format!("`{name}` means nothing with what is taken; leave it out or take something else"));
    }
    if take == Take::AtLeast && input.times.is_none_or(|times| times == 0) {
        return Some("`at_least` needs `times`, the number of different days, 1 or more".into());
    }
    if has_gaps && input.gap_days.is_none() {
        return Some("episodes need `gap_days`, the most days without the drug that do not end one".into());
    }
    let lacks_window = input.lookback_days.map_or(input.since == Since::Lookback, |days| days == 0);
    if is_adherence && lacks_window {
        return Some(
            "adherence needs `lookback_days` of 1 or more, or `since` `first_fill` without `lookback_days`".into(),
        );
    }
    None
}

/// Whether an index adds up presences, each once, and supersedes only what it holds.
pub(super) fn check_index(
    name: &str,
    index: &IndexDefinition,
    all: &[ConceptDefinition],
) -> Result<(), DefinitionError> {
    let wrong = |what: String| Err(DefinitionError::Index { concept: name.to_owned(), what });
    for (at, item) in index.items.iter().enumerate() {
        let of = &item.of;
        if !item.weight.is_finite() {
            return wrong(format!("the weight of `{of}` is not a finite number"));
        }
        if index.items.iter().take(at).any(|other| other.of == *of) {
            return wrong(format!("`{of}` stands in it twice; each presence is counted once"));
        }
        // A name that no concept bears is refused where the items are added.
        let is_other = |c: &ConceptDefinition| c.name == *of && !matches!(c.kind, Kind::Presence(_));
        if all.iter().any(is_other) {
            return wrong(format!("`{of}` is no presence; an index adds up presences only"));
        }
        for superseded in &item.supersedes {
            if superseded == of || !index.items.iter().any(|other| other.of == *superseded) {
                return wrong(format!("`{of}` supersedes `{superseded}`, which is no other item of the index"));
            }
        }
    }
    if index.items.is_empty() { wrong("the index has no items".into()) } else { Ok(()) }
}
