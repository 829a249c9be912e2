//! What a definition cannot say.

use super::{Definition, Index, Label, Rule};
use crate::error::CohortError;

impl Definition {
    /// Checks windows, ages and rules.
    ///
    /// # Errors
    /// The first key that holds what it cannot.
    pub fn check(&self) -> Result<(), CohortError> {
        let at_least = |key: &str, days: Option<i32>, least: i32| match days {
            Some(days) if days < least => {
                Err(CohortError::key(format!("cohort.{key}"), format!("is {days}; it must be {least} or more days")))
            }
            _ => Ok(()),
        };
        at_least("at_most_one_per_days", self.at_most_one_per_days, 1)?;
        at_least("observed_before_days", Some(self.observed_before_days), 0)?;
        at_least("observed_after_days", Some(self.observed_after_days), 0)?;
        at_least("washout_days", Some(self.washout_days), 0)?;
        at_least("prior_outcome_lookback_days", self.prior_outcome_lookback_days, 0)?;
        at_least("observation_window_days", Some(self.observation_window_days), 0)?;
        at_least("lead_time_days", Some(self.lead_time_days), 0)?;
        at_least("time_at_risk.start_day", Some(self.time_at_risk.start_day), 0)?;
        at_least("time_at_risk.end_day", self.time_at_risk.end_day, self.time_at_risk.start_day)?;
        if let Some(amount) = &self.amount {
            amount.check(self.time_at_risk)?;
        }
        if self.target.is_none() && !matches!(self.index, Index::On(_) | Index::RandomVisit) {
            let what = "is missing; only a fixed date and random_visit need no target";
            return Err(CohortError::key("cohort.target", what));
        }
        if let Some([youngest, oldest]) = self.age
            && (youngest < 0 || youngest > oldest)
        {
            let what = format!("[{youngest}, {oldest}] holds nobody; write the youngest and then the oldest age");
            return Err(CohortError::key("cohort.age", what));
        }
        for criterion in self.require.iter().chain(&self.exclude) {
            days(&format!("cohort, criterion `{}`, days", criterion.name), criterion.days)?;
        }
        for (name, label) in [("treatment", &self.treatment), ("stratum", &self.stratum)] {
            label.as_ref().map_or(Ok(()), |label| check_label(&format!("cohort.{name}"), label))?;
        }
        self.rules().into_iter().try_for_each(|(key, rule)| rule.check(&key))
    }
}

fn days(key: &str, days: Option<[i32; 2]>) -> Result<(), CohortError> {
    match days {
        Some([first, last]) if first > last => {
            Err(CohortError::key(key, format!("[{first}, {last}] holds no day; write the first and then the last")))
        }
        _ => Ok(()),
    }
}

fn check_label(key: &str, label: &Label) -> Result<(), CohortError> {
    days(&format!("{key}.days"), label.days)?;
    if label.concept.is_some() != label.arms.is_empty() {
        return Err(CohortError::key(key, "needs either `concept` or `arms`, and not both"));
    }
    Ok(())
}

impl Rule {
    /// Checks that the rule can be met.
    ///
    /// # Errors
    /// What is wrong, at `key`.
    pub(crate) fn check(&self, key: &str) -> Result<(), CohortError> {
        let wrong = |problem: &str| Err(CohortError::key(key, problem));
        let kinds = [
            self.condition.is_some(),
            self.medication.is_some(),
            self.procedure.is_some(),
            self.observation.is_some(),
            self.visit.is_some(),
            self.death,
            self.concept.is_some(),
            !self.all_of.is_empty(),
            !self.any_of.is_empty(),
        ];
        match kinds.iter().filter(|kind| **kind).count() {
            1 => {}
            0 => {
                return wrong(
                    "names no entries: write one of condition, medication, procedure, observation, visit, death, concept, all_of, any_of",
                );
            }
            _ => return wrong("names several kinds of entries: join one rule for each by any_of or all_of"),
        }
        let has_value = self.observation.is_some() || self.concept.is_some();
        if !has_value && (self.value.is_some() || !self.answers.is_empty()) {
            return wrong("has a value or answers, which only observations and concepts have");
        }
        if self.value.is_some() && !self.answers.is_empty() {
            return wrong("has both `value` and `answers`; write one of them");
        }
        let has_codes = has_value || self.condition.is_some() || self.procedure.is_some() || self.medication.is_some();
        if !self.local.is_empty() && (!has_codes || self.concept.is_some()) {
            return wrong("has `local` codes, which conditions, drugs, procedures and observations have");
        }
        if let Some(at_least) = self.at_least {
            if at_least.n == 0 {
                return wrong("at_least.n is 0; it must be 1 or more");
            }
            if at_least.within_days.is_some_and(|days| days < 0) {
                return wrong("at_least.within_days is negative; it must be 0 or more");
            }
        }
        if self.within_days.is_some_and(|days| days < 0) {
            return wrong("within_days is negative; it must be 0 or more");
        }
        let inner = [("all_of", &self.all_of), ("any_of", &self.any_of), ("none_of", &self.none_of)];
        inner.into_iter().try_for_each(|(name, rules)| {
            rules.iter().enumerate().try_for_each(|(at, rule)| rule.check(&format!("{key}.{name} {}", at + 1)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::section;

    fn check(lines: &str, expected: &str) {
        let text = format!("[cohort]\nindex = \"2000-01-01\"\n{lines}\n");
        let definition: Definition = section(&text, "r", "cohort").unwrap().unwrap();
        match definition.check() {
            Ok(()) => assert_eq!(expected, "", "{lines}"),
            Err(error) => assert!(!expected.is_empty() && error.to_string().contains(expected), "{lines}: {error}"),
        }
    }

    #[test]
    fn what_cannot_be_is_refused_by_its_key() {
        let death = "outcome = { death = true }\n";
        let with = |line: &str| format!("{death}{line}");
        check(death, "");
        check(&with("washout_days = -1"), "cohort.washout_days: is -1");
        check(&with("lead_time_days = -30"), "cohort.lead_time_days: is -30");
        check(&with("time_at_risk = { start_day = 10, end_day = 9 }"), "cohort.time_at_risk.end_day: is 9");
        check(&with("time_at_risk = { end_day = -9 }"), "cohort.time_at_risk.end_day: is -9");
        check(&with("age = [80, 18]"), "cohort.age: [80, 18] holds nobody");
        check(&with("amount = { concept = \"x\", take = \"sum\" }"), "cohort.amount: needs `time_at_risk.end_day`");
        check(&with("treatment = {}"), "cohort.treatment: needs either");
        check("outcome = {}", "cohort.outcome: names no entries");
        check("outcome = { death = true, condition = {} }", "cohort.outcome: names several kinds");
        check("outcome = { condition = {}, value = \">= 1\" }", "cohort.outcome: has a value");
        check("outcome = { any_of = [{ condition = {} }, {}] }", "cohort.outcome.any_of 2: names no entries");
        check("outcome = { condition = {}, at_least = { n = 0 } }", "at_least.n is 0");
        check(&with("exclude = [{ name = \"x\", rule = { death = true }, days = [0, -5] }]"), "holds no day");
    }
}
