//! Collects problems with whom they concern. Many alike are counted, not listed, so that a bad export does not bury
//! what matters; what is listed of one patient does not depend on how many problems the others have.

use std::borrow::Cow;
use std::collections::BTreeMap;

use language::messages;
use record::{Problem, Severity, Source};

/// How many problems of one code are listed one by one.
pub(crate) const LISTED: u32 = 20;

/// Whom a problem concerns, as far as that is known while reading.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Owner {
    /// The input as a whole.
    Input,
    /// The subject of the entries in a bucket.
    Bucket(usize),
    /// The patient whose Patient resource stands there.
    Patient(Source),
}

/// Whom a problem concerns, once all is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Concern {
    /// Every patient, for it may have cost any of them something.
    Input,
    /// The patient of the record at this index.
    Record(usize),
    /// A patient who has no record, and so none of those who have one.
    Nobody,
}

#[derive(Debug, Default)]
pub(crate) struct Problems {
    list: Vec<(Owner, Problem)>,
    seen: BTreeMap<&'static str, (u32, Severity)>,
    seen_of: BTreeMap<(&'static str, Owner), u32>,
}

/// All problems, as the whole input has them and as each patient has them.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    pub(crate) of_all: Vec<Problem>,
    pub(crate) by_concern: BTreeMap<Concern, Vec<Problem>>,
}

impl Problems {
    /// Adds a problem. The message is only made where it will be shown.
    pub(crate) fn add(
        &mut self,
        owner: Owner,
        severity: Severity,
        code: &'static str,
        source: Option<&Source>,
        message: impl FnOnce() -> String,
    ) {
        let (count, worst) = self.seen.entry(code).or_insert((0, severity));
        *count += 1;
        *worst = (*worst).max(severity);
        let count_of = self.seen_of.entry((code, owner.clone())).or_insert(0);
        *count_of += 1;
        if *count_of <= LISTED {
            let problem = Problem { severity, code: Cow::Borrowed(code), message: message(), source: source.cloned() };
            self.list.push((owner, problem));
        }
    }

    /// Whether the next problem of `code` that concerns the whole input would be listed.
    pub(crate) fn lists(&self, code: &'static str) -> bool {
        self.seen_of.get(&(code, Owner::Input)).is_none_or(|count| *count < LISTED)
    }

    /// All problems, with one line for those of a kind that were not listed.
    pub(crate) fn into_lists(self, concern: impl Fn(&Owner) -> Concern) -> Lists {
        let mut lists = Lists::default();
        let mut listed: BTreeMap<Cow<'static, str>, u32> = BTreeMap::new();
        for (owner, problem) in self.list {
            let count = listed.entry(problem.code.clone()).or_default();
            *count += 1;
            if *count <= LISTED {
                lists.of_all.push(problem.clone());
            }
            lists.by_concern.entry(concern(&owner)).or_default().push(problem);
        }
        for (code, (count, severity)) in &self.seen {
            lists.of_all.extend(unlisted(code, *count, *severity));
        }
        for ((code, owner), count) in &self.seen_of {
            let severity = self.seen.get(code).map_or(Severity::Note, |(_, severity)| *severity);
            if let Some(problem) = unlisted(code, *count, severity) {
                lists.by_concern.entry(concern(owner)).or_default().push(problem);
            }
        }
        lists
    }
}

fn unlisted(code: &'static str, count: u32, severity: Severity) -> Option<Problem> {
    let more = count.checked_sub(LISTED).filter(|more| *more > 0)?;
    let message = messages::intake_more_of_kind(more, code);
    Some(Problem { severity, code: Cow::Borrowed(code), message, source: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_alike_are_counted() {
        let mut problems = Problems::default();
        for _ in 0..25 {
            problems.add(Owner::Input, Severity::Note, "a", None, || "x".to_owned());
        }
        problems.add(Owner::Input, Severity::Error, "b", None, || "y".to_owned());
        let list = problems.into_lists(|_| Concern::Input).of_all;
        assert_eq!(list.len(), 22);
        assert_eq!(list[21].message, "And 5 more problems of this kind (“a”).");
        assert_eq!((list[20].code.as_ref(), list[20].severity), ("b", Severity::Error));
    }

    #[test]
    fn one_patients_problems_do_not_hide_anothers() {
        let mut problems = Problems::default();
        for bucket in std::iter::repeat_n(0, 30).chain([1]) {
            problems.add(Owner::Bucket(bucket), Severity::Warning, "a", None, || format!("of {bucket}"));
        }
        let lists = problems.into_lists(|owner| match owner {
            Owner::Bucket(bucket) => Concern::Record(*bucket),
            _ => Concern::Input,
        });
        let messages = |concern| lists.by_concern[&concern].iter().map(|p| p.message.as_str()).collect::<Vec<_>>();
        assert_eq!(messages(Concern::Record(1)), ["of 1"]);
        assert_eq!(messages(Concern::Record(0))[20..], ["And 10 more problems of this kind (“a”)."]);
        assert_eq!(lists.of_all.len(), 21);
        assert_eq!(lists.of_all[20].message, "And 11 more problems of this kind (“a”).");
    }
}
