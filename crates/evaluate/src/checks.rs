//! What cannot be measured is refused before anything is, with the place and what to do.

use super::error::EvaluateError;
use super::evaluation::Settings;
use super::table::Table;

pub(crate) fn check_settings(settings: &Settings) -> Result<(), EvaluateError> {
    if settings.thresholds.iter().any(|t| !(0.0..=1.0).contains(t)) {
        return Err(EvaluateError::Settings("a threshold is a probability from 0 to 1".into()));
    }
    if settings.budget.is_some_and(|b| !(b > 0.0 && b <= 1000.0)) {
        return Err(EvaluateError::Settings("a budget is more than 0 and at most 1000 alerts per 1,000 people".into()));
    }
    Ok(())
}

pub(crate) fn check(table: &Table, settings: &Settings) -> Result<(), EvaluateError> {
    const MOST_GROUPS: usize = 50;
    let cases = &table.cases;
    let nothing = |column: &str, problem: String| {
        Err(EvaluateError::Nothing { file: table.file.clone(), column: column.to_owned(), problem })
    };
    if cases.len() == 0 {
        let problem = match table.rows.left_out.first() {
            Some(reason) => format!("no row can be used: {} of {}: {}", reason.rows, table.rows.read, reason.because),
            None => "the table has no rows; write one for each person".into(),
        };
        return nothing(&table.columns.prediction, problem);
    }
    let total: f64 = cases.weights.iter().sum();
    if total <= 0.0 {
        let column = table.columns.weight.as_deref().unwrap_or_default();
        return nothing(column, "all weights are 0; a row must stand for somebody".into());
    }
    let column = table.columns.follow_up.as_ref().map_or(table.columns.outcome.as_str(), |f| f.1.as_str());
    if !settings.times.is_empty() && cases.follow_up.is_none() {
        return nothing(&table.columns.outcome, "times need follow-up: a time, an event and a horizon".into());
    }
    if let Some(follow_up) = &cases.follow_up {
        let longest = follow_up.times.iter().copied().fold(0.0, f64::max);
        if !(follow_up.horizon > 0.0 && follow_up.horizon <= longest) {
            let problem = format!(
                "the horizon {} lies outside the follow-up, which goes to {longest}; choose an earlier one",
                follow_up.horizon
            );
            return nothing(table.columns.follow_up.as_ref().map_or("", |f| f.0.as_str()), problem);
        }
        if let Some(time) = settings.times.iter().find(|t| !(**t > 0.0 && **t <= longest)) {
            let problem = format!("the time {time} lies outside the follow-up, which goes to {longest}; leave it out");
            return nothing(table.columns.follow_up.as_ref().map_or("", |f| f.0.as_str()), problem);
        }
    }
    let (events, others) = cases.sample().counts();
    for (rows, name) in [(events, "1 (with the event)"), (others, "0 (without it)")] {
        if rows == 0 {
            let problem = format!(
                "no row has outcome {name}; discrimination and calibration need both: check the coding and the column"
            );
            return nothing(column, problem);
        }
    }
    for grouping in &table.subgroups {
        if grouping.values.len() != cases.len() {
            let problem = format!("{} groups for {} rows; give each row one", grouping.values.len(), cases.len());
            return nothing(&grouping.column, problem);
        }
        let mut groups: Vec<&String> = grouping.values.iter().collect();
        groups.sort();
        groups.dedup();
        if groups.len() > MOST_GROUPS {
            let problem = format!("{} different values; cut a number into bands, at most {MOST_GROUPS}", groups.len());
            return nothing(&grouping.column, problem);
        }
    }
    Ok(())
}
