//! The versions of a model: when, what changed, and by which hash the bundle of that day is known again.

use serde::{Deserialize, Serialize};

/// An entry of `history` in `card.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistorySource {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Version of the bundle from then on.
    pub version: String,
    /// What changed, as sentences.
    pub what: String,
    /// SHA-256 of `bundle.json` as it was from then on, in hexadecimal digits.
    pub bundle_sha256: String,
}

/// A version, for a reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct VersionNote {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Version of the bundle from then on.
    pub version: String,
    /// What changed, as sentences.
    pub what: String,
    /// SHA-256 of `bundle.json` as it was from then on.
    pub bundle_sha256: String,
}

/// The versions, the newest first; or what is wrong, as sentences. `version` is the bundle's.
pub(super) fn history(entries: &[HistorySource], version: &str) -> Result<Vec<VersionNote>, Vec<String>> {
    let mut wrong = vec![];
    for (at, entry) in entries.iter().enumerate() {
        let mut say = |problem: &str| wrong.push(format!("`history`, entry {}: {problem}", at + 1));
        if entry.date.parse::<jiff::civil::Date>().is_err() || entry.date.len() != 10 {
            say("`date` is no day such as 2026-11-22");
        }
        if !is_version(&entry.version) {
            say("`version` is no version such as 1.0.0");
        }
        if entry.what.trim().is_empty() {
            say("`what` says nothing");
        }
        let is_hash = entry.bundle_sha256.len() == 64 && entry.bundle_sha256.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_hash {
            say("`bundle_sha256` is no SHA-256 of 64 hexadecimal digits");
        }
    }
    for (before, after) in entries.iter().zip(entries.iter().skip(1)) {
        // Days of this form sort as texts do.
        if after.date < before.date {
            wrong.push(format!("`history` goes back from {} to {}: the oldest stands first", before.date, after.date));
        }
    }
    match entries.last() {
        None => wrong.push("`history` has no entry: it needs one for each version, the oldest first".into()),
        Some(last) if last.version != version => wrong.push(format!(
            "`history` ends with version {}, and the bundle is version {version}: add what changed",
            last.version
        )),
        Some(_) => {}
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let note = |e: &HistorySource| VersionNote {
        date: e.date.clone(),
        version: e.version.clone(),
        what: e.what.clone(),
        bundle_sha256: e.bundle_sha256.clone(),
    };
    Ok(entries.iter().rev().map(note).collect())
}

fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3 && parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(date: &str, version: &str) -> HistorySource {
        HistorySource { date: date.into(), version: version.into(), what: "x".into(), bundle_sha256: "0a".repeat(32) }
    }

    #[test]
    fn the_newest_version_comes_first() {
        let entries = [entry("2026-11-22", "1.0.0"), entry("2026-11-22", "1.0.0"), entry("2026-11-26", "1.1.0")];
        let dates: Vec<String> = history(&entries, "1.1.0").unwrap().into_iter().map(|v| v.version).collect();
        assert_eq!(dates, ["1.1.0", "1.0.0", "1.0.0"]);
    }

    #[test]
    fn a_history_that_cannot_be_true_is_refused() {
        let check = |entries: &[HistorySource], said: &str| {
            let wrong = history(entries, "1.1.0").unwrap_err().join("; ");
            assert!(wrong.contains(said), "{wrong}");
        };
        check(&[], "no entry");
        check(&[entry("2026-11-26", "1.0.0")], "add what changed");
        check(&[entry("2026-11-26", "1.0.0"), entry("2026-11-22", "1.1.0")], "goes back");
        check(&[entry("26 November", "1.1.0")], "entry 1: `date`");
        check(&[entry("2026-11-26", "1.1")], "`version` is no version");
        check(&[HistorySource { bundle_sha256: "x".into(), ..entry("2026-11-26", "1.1.0") }], "no SHA-256");
        check(&[HistorySource { what: " ".into(), ..entry("2026-11-26", "1.1.0") }], "`what` says nothing");
    }
}
