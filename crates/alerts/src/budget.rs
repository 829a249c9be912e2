//! The alert budget: so many stand out for one patient within some days, the others stand in the list and say why.

use assess::Tier;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::{Again, AlertId, Decided, Decision, PatientKey, Work};

/// Demotes what exceeds the budget. What stood out within the days keeps its place. What has become worse since it was
/// answered, or was asked to speak again, is never demoted: it counts, and takes the place of another.
pub(crate) fn keep(all: &mut [Decided], patient: &PatientKey, work: &Work, day: Date) {
    let days = work.rules.budget.days;
    let first = day.checked_sub((i64::from(days) - 1).days()).unwrap_or(Date::MIN);
    for tier in [Tier::Interrupt, Tier::Banner] {
        let Some(most) = work.rules.budget.of(tier) else { continue };
        let is_counted = |at: &Date| (first..=day).contains(at);
        let mut taken: Vec<AlertId> = vec![];
        for spoken in work.spoken.iter().filter(|s| s.tier == tier && is_counted(&s.day) && s.alert.patient == *patient)
        {
            if !taken.contains(&spoken.alert) {
                taken.push(spoken.alert.clone());
            }
        }
        // First what must speak, so that it takes the place of another instead of coming on top.
        let must_speak = |decision: &Decision| {
            matches!(
                decision,
                Decision::Shown { again: Some(Again::Rose { .. } | Again::Louder { .. } | Again::Asked) }
            )
        };
        for one in all.iter().filter(|one| one.tier == tier && must_speak(&one.decision)) {
            if !taken.contains(&one.alert) {
                taken.push(one.alert.clone());
            }
        }
        for one in all.iter_mut().filter(|one| one.tier == tier) {
            if !one.decision.is_shown() || taken.contains(&one.alert) {
                continue;
            }
            if taken.len() < usize::from(most) {
                taken.push(one.alert.clone());
            } else {
                one.decision = Decision::Demoted { most, days };
            }
        }
    }
}
