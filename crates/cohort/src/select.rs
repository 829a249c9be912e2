//! One person through all rules of a cohort, in their order.

mod study;

use jiff::civil::Date;
use record::Record;
use store::Person;

use crate::amount::Found;
use crate::chance::{draw, pick};
use crate::day::{Day, birth_day, completed_years, date_of, day_of, day_of_moment};
use crate::definition::{Criterion, Index, PriorOutcome, Sex, WithoutPeriod};
use crate::follow_up::{FollowUp, follow};

pub(crate) use study::{Stage, Study};

/// An index date of a person, with what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) person: String,
    pub(crate) index: Day,
    /// When the person came under observation.
    pub(crate) entry: Day,
    pub(crate) follow: FollowUp,
    /// Where the outcome is one.
    pub(crate) amount: Found,
    pub(crate) sex: Option<Sex>,
    pub(crate) birth: Option<Date>,
    pub(crate) site: Option<String>,
    pub(crate) treatment: Option<String>,
    pub(crate) stratum: Option<String>,
    /// Outcomes that nothing here should cause; `None` where not known.
    pub(crate) negative_controls: Vec<Option<bool>>,
}

impl Row {
    /// Completed years at the index date.
    pub(crate) fn age(&self) -> Option<i32> {
        self.birth.map(|birth| completed_years(birth, date_of(self.index)))
    }
}

/// How many persons and index dates are left after each stage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tally(pub(crate) Vec<(u64, u64)>);

impl Tally {
    pub(crate) fn new(stages: usize) -> Self {
        Self(vec![(0, 0); stages])
    }

    fn count(&mut self, stage: usize, dates: usize) {
        if let Some((persons, all)) = self.0.get_mut(stage) {
            *persons += u64::from(dates > 0);
            *all += dates as u64;
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
    }
}

/// What the rules ask of one person, found once.
struct Facts {
    target: Vec<Day>,
    outcome: Vec<Day>,
    competing: Vec<Vec<Day>>,
    /// Days that end the observation of an earlier index date, ascending.
    censoring: Vec<Day>,
    /// First and last days of observation, the last no later than death.
    periods: Vec<(Day, Day)>,
    birth: Option<Date>,
    death: Option<Day>,
    sex: Option<Sex>,
}

impl Facts {
    fn period(&self, day: Day) -> Option<(Day, Day)> {
        self.periods.iter().copied().find(|(start, end)| (*start..=*end).contains(&day))
    }

    /// The last day on which what follows an index date is seen.
    fn exit(&self, index: Day) -> Option<Day> {
        let (_, end) = self.period(index)?;
        let censored = self.censoring.iter().copied().find(|day| *day >= index);
        Some(censored.map_or(end, |day| day.min(end)))
    }
}

impl Study<'_> {
    /// The person's rows; what each stage leaves is counted.
    pub(crate) fn rows(&self, person: &Person, tally: &mut Tally) -> Vec<Row> {
        let record = &person.record;
        if let Some((persons, _)) = tally.0.first_mut() {
            *persons += 1;
        }
        let target = self.target_days(record);
        let mut dates = target.clone();
        // Nothing more is looked for in the records of the many who never meet the target.
        if dates.is_empty() {
            return vec![];
        }
        let facts = self.facts(person, target);
        for (at, (stage, _, _)) in self.stages.iter().enumerate().skip(1) {
            self.apply(stage, record, &facts, &mut dates);
            tally.count(at, dates.len());
            if dates.is_empty() {
                return vec![];
            }
        }
        dates.iter().filter_map(|index| self.row(person, &facts, *index)).collect()
    }

    fn target_days(&self, record: &Record) -> Vec<Day> {
        let on = match self.definition.index {
            Index::On(date) => Some(day_of(date)),
            _ => None,
        };
        match (&self.target, on) {
            (Some(met), _) => met.days(record),
            (None, Some(on)) => vec![on],
            // Only a random visit needs no target: any visit is one.
            (None, None) => {
                let counts = record.encounters.iter().filter(|e| e.standing == record::Standing::Counts);
                let mut days: Vec<Day> = counts.filter_map(|e| day_of_moment(e.start.as_ref())).collect();
                days.sort_unstable();
                days.dedup();
                days
            }
        }
    }

    fn facts(&self, person: &Person, target: Vec<Day>) -> Facts {
        let patient = &person.record.patient;
        let death = day_of_moment(patient.deceased.as_ref().and_then(|d| d.at.as_ref()));
        let mut periods: Vec<(Day, Day)> =
            person.periods.iter().map(|period| (day_of(period.start), day_of(period.end))).collect();
        if periods.is_empty() {
            periods.extend(match self.definition.without_period {
                WithoutPeriod::Entries => first_and_last(&person.record),
                WithoutPeriod::Exclude => None,
                WithoutPeriod::Always => Some((day_of(Date::MIN), day_of(Date::MAX))),
            });
        }
        for (_, end) in &mut periods {
            *end = death.map_or(*end, |death| death.min(*end));
        }
        periods.retain(|(start, end)| start <= end);
        let mut censoring: Vec<Day> = self.censoring.iter().flat_map(|met| met.days(&person.record)).collect();
        censoring.sort_unstable();
        Facts {
            target,
            outcome: self.outcome.days(&person.record),
            competing: self.competing.iter().map(|met| met.days(&person.record)).collect(),
            censoring,
            periods,
            birth: patient.birth_date.map(birth_day),
            death,
            sex: patient.sex.map(|sex| if sex == record::Sex::Female { Sex::Female } else { Sex::Male }),
        }
    }

    fn apply(&self, stage: &Stage, record: &Record, facts: &Facts, dates: &mut Vec<Day>) {
        let d = self.definition;
        match stage {
            Stage::Persons | Stage::Target => {}
            Stage::Index => self.choose(record, facts, dates),
            Stage::Alive => dates.retain(|day| {
                let born = record.patient.birth_date.is_none_or(|birth| day_of(birth.earliest()) <= *day);
                born && facts.death.is_none_or(|death| *day <= death)
            }),
            Stage::Observed => dates.retain(|day| is_observed(facts, *day, d.observed_before_days)),
            Stage::Window => {
                dates.retain(|day| is_observed(facts, *day, d.lead_time_days + d.observation_window_days));
            }
            Stage::Age([youngest, oldest]) => dates.retain(|day| {
                let age = facts.birth.map(|birth| completed_years(birth, date_of(*day)));
                age.is_some_and(|age| (*youngest..=*oldest).contains(&age))
            }),
            Stage::Sex(sex) => dates.retain(|_| facts.sex == Some(*sex)),
            Stage::Washout => {
                dates.retain(|day| !facts.target.iter().any(|other| (day - d.washout_days..*day).contains(other)));
            }
            Stage::Require(at) => {
                let days = self.require.get(*at).map(|met| met.days(record)).unwrap_or_default();
                dates.retain(|day| d.require.get(*at).is_none_or(|criterion| is_within(criterion, &days, *day)));
            }
            Stage::Exclude(at) => {
                let days = self.exclude.get(*at).map(|met| met.days(record)).unwrap_or_default();
                dates.retain(|day| d.exclude.get(*at).is_none_or(|criterion| !is_within(criterion, &days, *day)));
            }
            Stage::PriorOutcome => dates.retain(|day| !self.had(&facts.outcome, *day)),
            Stage::Spacing(least) => {
                let mut last: Option<Day> = None;
                dates.retain(|day| {
                    let is_far = last.is_none_or(|last| day - last >= *least);
                    last = if is_far { Some(*day) } else { last };
                    is_far
                });
            }
            Stage::Treatment => {
                dates.retain(|day| self.treatment.as_ref().is_none_or(|label| label.word(record, *day).is_some()));
            }
            Stage::Stratum => {
                dates.retain(|day| self.stratum.as_ref().is_none_or(|label| label.word(record, *day).is_some()));
            }
            Stage::AtRisk => dates.retain(|day| self.follow(facts, *day).is_some()),
            Stage::ObservedAfter(least) => dates.retain(|day| {
                let stays = facts.exit(*day).is_some_and(|exit| exit >= day + least);
                stays || self.follow(facts, *day).is_some_and(|f| f.event > 0)
            }),
        }
    }

    fn choose(&self, record: &Record, facts: &Facts, dates: &mut Vec<Day>) {
        match self.definition.index {
            Index::First => dates.truncate(1),
            Index::Last => _ = dates.drain(..dates.len().saturating_sub(1)),
            Index::Every => {}
            Index::RandomVisit => {
                // Nothing of what comes after a visit has a say in the choice.
                dates.retain(|day| is_observed(facts, *day, self.definition.observed_before_days));
                let chosen = pick(draw(self.seed, "index", &record.patient.id), dates.len());
                let day = dates.get(chosen).copied();
                dates.clear();
                dates.extend(day);
            }
            Index::On(date) => {
                let on = day_of(date);
                let is_met = facts.target.iter().any(|day| *day <= on);
                dates.clear();
                dates.extend(is_met.then_some(on));
            }
        }
    }

    /// Whether the outcome lies before the time at risk, as far back as it counts.
    fn had(&self, outcome: &[Day], index: Day) -> bool {
        let start = index + self.definition.time_at_risk.start_day;
        let back = self.definition.prior_outcome_lookback_days.map(|days| index - days);
        outcome.iter().any(|day| *day < start && back.is_none_or(|back| *day >= back))
    }

    fn follow(&self, facts: &Facts, index: Day) -> Option<FollowUp> {
        follow(index, facts.exit(index)?, self.definition.time_at_risk, &facts.outcome, &facts.competing)
    }

    fn row(&self, person: &Person, facts: &Facts, index: Day) -> Option<Row> {
        let ((entry, _), exit) = (facts.period(index)?, facts.exit(index)?);
        let follow_up = self.follow(facts, index)?;
        let negative = |met: &crate::rule::Met<'_>| {
            let days = met.days(&person.record);
            let had = self.definition.prior_outcome == PriorOutcome::Exclude && self.had(&days, index);
            let followed = follow(index, exit, self.definition.time_at_risk, &days, &facts.competing)?;
            followed.outcome.filter(|_| !had)
        };
        let is_always = entry == day_of(Date::MIN);
        Some(Row {
            person: person.record.patient.id.clone(),
            index,
            entry: if is_always { index } else { entry },
            follow: follow_up,
            amount: self.amounts.as_ref().map(|of| of.of(&person.record, index, exit)).unwrap_or_default(),
            sex: facts.sex,
            birth: facts.birth,
            site: person.site.clone(),
            treatment: self.treatment.as_ref().and_then(|label| label.word(&person.record, index)),
            stratum: self.stratum.as_ref().and_then(|label| label.word(&person.record, index)),
            negative_controls: self.negative_controls.iter().map(negative).collect(),
        })
    }
}

fn is_observed(facts: &Facts, day: Day, before: i32) -> bool {
    facts.period(day).is_some_and(|(start, _)| start <= day - before)
}

fn is_within(criterion: &Criterion, days: &[Day], index: Day) -> bool {
    days.iter().any(|day| match criterion.days {
        Some([first, last]) => (index + first..=index + last).contains(day),
        None => *day <= index,
    })
}

/// The first and the last day of which the record tells, death included.
fn first_and_last(record: &Record) -> Option<(Day, Day)> {
    let starts = (record.observations.iter().map(|e| e.time))
        .chain(record.conditions.iter().map(|e| e.onset.or(e.recorded)))
        .chain(record.medications.iter().map(|e| e.start))
        .chain(record.procedures.iter().map(|e| e.performed))
        .chain(record.encounters.iter().map(|e| e.start))
        .chain(record.immunizations.iter().map(|e| e.occurred))
        .chain(record.patient.deceased.iter().map(|d| d.at));
    let days: Vec<Day> = starts.filter_map(|time| day_of_moment(time.as_ref())).collect();
    Some((*days.iter().min()?, *days.iter().max()?))
}
