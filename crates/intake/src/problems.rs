//! Collects problems: many alike are counted, not listed, so that a bad export does not bury what matters.

use std::borrow::Cow;
use std::collections::BTreeMap;

use record::{Problem, Severity, Source};

/// How many problems of one code are listed one by one.
pub(crate) const LISTED: u32 = 20;

#[derive(Debug, Default)]
pub(crate) struct Problems {
    list: Vec<Problem>,
    seen: BTreeMap<&'static str, (u32, Severity)>,
}

impl Problems {
    /// Adds a problem. The message is only made where it will be shown.
    pub(crate) fn add(
        &mut self,
        severity: Severity,
        code: &'static str,
        source: Option<&Source>,
        message: impl FnOnce() -> String,
    ) {
        let (count, worst) = self.seen.entry(code).or_insert((0, severity));
        *count += 1;
        *worst = (*worst).max(severity);
        if *count <= LISTED {
            self.list.push(Problem {
                severity,
                code: Cow::Borrowed(code),
                message: message(),
                source: source.cloned(),
            });
        }
    }

    /// Whether the next problem of `code` would be listed.
    pub(crate) fn lists(&self, code: &'static str) -> bool {
        self.seen.get(code).is_none_or(|(count, _)| *count < LISTED)
    }

    /// All problems, with one line for those of a kind that were not listed.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        for (code, (count, severity)) in self.seen {
            if count > LISTED {
                let message = format!("And {} more problems of this kind (“{code}”).", count - LISTED);
                self.list.push(Problem { severity, code: Cow::Borrowed(code), message, source: None });
            }
        }
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_alike_are_counted() {
        let mut problems = Problems::default();
        for _ in 0..25 {
            problems.add(Severity::Note, "a", None, || "x".to_owned());
        }
        problems.add(Severity::Error, "b", None, || "y".to_owned());
        let list = problems.into_list();
        assert_eq!(list.len(), 22);
        assert_eq!(list[21].message, "And 5 more problems of this kind (“a”).");
        assert_eq!((list[20].code.as_ref(), list[20].severity), ("b", Severity::Error));
    }
}
