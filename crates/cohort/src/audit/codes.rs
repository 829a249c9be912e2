//! When cases have a code first: codes of the work-up and of the diagnosis itself come late.

use std::collections::BTreeMap;

use features::definition::{CodeSet, Kind, QuantitySource};
use features::{FeatureSet, holds};
use record::{Coding, Concept, Record};
use store::{codes_from_text, text_from_codes};

use super::{AuditSettings, CodeFinding, Finding, Severity};
use crate::day::{Day, day_of_moment};

/// The days of a case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CaseDays {
    pub(crate) as_of: Day,
    pub(crate) index: Day,
    pub(crate) outcome: Day,
}

/// Of each code, when cases have it first.
#[derive(Debug, Clone, Default)]
pub(crate) struct CodeTally {
    cases: u64,
    counts: BTreeMap<String, Counts>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    before: u64,
    in_gap: u64,
    between: u64,
    after: u64,
    late: u64,
}

impl CodeTally {
    /// Adds the whole record of a case.
    pub(crate) fn add(&mut self, record: &Record, case: CaseDays, late_days: i32) {
        self.cases += 1;
        let mut first: BTreeMap<(&record::CodeSystem, &str), Day> = BTreeMap::new();
        for (concept, day) in dated(record) {
            let Some(day) = day else { continue };
            for coding in &concept.codings {
                let seen = first.entry((&coding.system, coding.code.as_str())).or_insert(day);
                *seen = (*seen).min(day);
            }
        }
        for ((system, code), day) in first {
            let coding = Coding { system: system.clone(), code: code.to_owned(), display: None };
            let counts = self.counts.entry(text_from_codes(&[coding])).or_default();
            let place = if day <= case.as_of.min(case.outcome - 1) {
                &mut counts.before
            } else if day >= case.outcome {
                &mut counts.after
            } else if day <= case.index {
                &mut counts.in_gap
            } else {
                &mut counts.between
            };
            *place += 1;
            counts.late += u64::from(day < case.outcome && day >= case.outcome - late_days);
        }
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.cases += other.cases;
        for (code, theirs) in other.counts {
            let mine = self.counts.entry(code).or_default();
            mine.before += theirs.before;
            mine.in_gap += theirs.in_gap;
            mine.between += theirs.between;
            mine.after += theirs.after;
            mine.late += theirs.late;
        }
    }
}

/// Everything that happened with its code and day, entries that must not count left out.
fn dated(record: &Record) -> impl Iterator<Item = (&Concept, Option<Day>)> {
    let conditions = record.conditions.iter().filter(|c| !c.standing.is_excluded());
    let medications = record.medications.iter().filter(|m| !m.standing.is_excluded());
    let procedures = record.procedures.iter().filter(|p| !p.standing.is_excluded());
    let observations = record.observations.iter().filter(|o| !o.standing.is_excluded());
    (conditions.map(|c| (&c.code, day_of_moment(c.onset.or(c.recorded).as_ref()))))
        .chain(medications.map(|m| (&m.code, day_of_moment(m.start.as_ref()))))
        .chain(procedures.map(|p| (&p.code, day_of_moment(p.performed.as_ref()))))
        .chain(observations.map(|o| (&o.code, day_of_moment(o.time.as_ref()))))
}

/// Most codes that are listed.
const MOST: usize = 200;

/// The codes that come late, those of most cases first, and what follows for the inputs that read them.
pub(crate) fn findings(
    tally: &CodeTally,
    set: &FeatureSet,
    settings: &AuditSettings,
) -> (Vec<CodeFinding>, Vec<Finding>) {
    let mut found: Vec<CodeFinding> = tally
        .counts
        .iter()
        .map(|(code, counts)| CodeFinding {
            code: code.clone(),
            cases: counts.before + counts.in_gap + counts.between + counts.after,
            before: counts.before,
            in_gap: counts.in_gap,
            between: counts.between,
            after: counts.after,
            late: counts.late,
            inputs: vec![],
            is_flagged: false,
        })
        .filter(|found| found.cases >= settings.least_cases)
        .collect();
    for code in &mut found {
        let of_all = tally.cases.max(1) as f64;
        let is_late = code.late.max(code.in_gap) as f64 > settings.late_share * of_all;
        let is_after = code.after as f64 >= settings.after_share * code.cases as f64
            && code.cases as f64 > settings.late_share * of_all;
        code.is_flagged = is_late || is_after;
    }
    found.retain(|code| code.is_flagged);
    found.sort_by(|a, b| b.cases.cmp(&a.cases).then(a.code.cmp(&b.code)));
    found.truncate(MOST);
    let mut findings = Vec::new();
    for code in &mut found {
        let codings = codes_from_text(&code.code).unwrap_or_default();
        let concept = Concept { codings, text: None };
        let reads =
            set.inputs().iter().filter(|input| set.concept(&input.of).is_some_and(|c| is_read(&c.kind, &concept)));
        code.inputs = reads.map(|input| input.name.clone()).collect();
        for input in &code.inputs {
            let what = format!(
                "reads the code {}, which {} of {} cases have first in the {} days before the outcome, {} in the lead time and {} at the outcome or later",
                code.code, code.late, tally.cases, settings.late_days, code.in_gap, code.after
            );
            findings.push(Finding::new(Severity::Warn, input, what));
        }
    }
    (found, findings)
}

fn is_read(kind: &Kind, concept: &Concept) -> bool {
    let any = |sets: &[&CodeSet]| sets.iter().any(|set| holds(set, concept));
    match kind {
        Kind::Presence(presence) => {
            let drug = presence.drugs.iter().any(|drug| {
                concept.codings.iter().any(|c| match c.system {
                    record::CodeSystem::RxNorm => drug.rxnorm.contains(&c.code),
                    record::CodeSystem::Atc => drug.atc.iter().any(|prefix| c.code.starts_with(prefix)),
                    _ => false,
                })
            });
            let asked = presence.observations.iter().any(|o| holds(&o.codes, concept));
            let is_except = any(&[&presence.except]);
            drug || asked || any(&[&presence.conditions, &presence.procedures]) && !is_except
        }
        Kind::Quantity(quantity) => quantity.sources.iter().any(|source| match source {
            QuantitySource::Observed { codes, .. } => holds(codes, concept),
            QuantitySource::Derived { .. } => false,
        }),
        Kind::Answer(answer) => holds(&answer.codes, concept),
        _ => false,
    }
}
