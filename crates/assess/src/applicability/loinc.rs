//! Whether LOINC codes can be any: the digit behind the dash follows from those before it, so that a mistyped or made-up
//! code shows.

use language::messages;
use record::CodeSystem;

use super::finding::{Asked, Finding, Part};
use super::lists::List;
use super::note::GateVerdict;

/// From so many impossible codes and this share on the mapping of measurements is in doubt.
const CAUTION_CODES: usize = 2;
const CAUTION_SHARE: f64 = 0.2;

/// Whether the check digit is right: LOINC's Mod 10, by Luhn's rule.
pub(crate) fn is_possible(code: &str) -> bool {
    let Some((number, check)) = code.split_once('-') else { return false };
    let digits: Option<Vec<u32>> = number.chars().map(|c| c.to_digit(10)).collect();
    let (Some(digits), Ok(check)) = (digits, check.parse::<u32>()) else { return false };
    let sum: u32 = digits.iter().rev().enumerate().map(|(at, digit)| luhn(*digit, at % 2 == 0)).sum();
    !digits.is_empty() && digits.len() <= 7 && check < 10 && (10 - sum % 10) % 10 == check
}

fn luhn(digit: u32, is_doubled: bool) -> u32 {
    let value = if is_doubled { 2 * digit } else { digit };
    value / 10 + value % 10
}

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let reads = asked.bundle.features.concepts().iter().any(|concept| List::Observations.is_read_by(concept));
    if !reads {
        return Part::of(vec![], String::new());
    }
    let (mut all, mut wrong) = (0_usize, vec![]);
    for entry in List::Observations.entries(asked.record, asked.as_of) {
        let codings = entry.concepts().flat_map(|concept| &concept.codings);
        for coding in codings.filter(|coding| coding.system == CodeSystem::Loinc) {
            all += 1;
            // LOINC's own parts and answers (LP…, LA…) are codes of LOINC without naming a test.
            if !coding.code.starts_with('L') && !is_possible(&coding.code) {
                wrong.push(entry.name.to_owned());
            }
        }
    }
    if wrong.is_empty() {
        return Part::of(vec![], messages::gate_loinc_right(all));
    }
    let basis = messages::gate_loinc_wrong(wrong.len(), all);
    let is_much = wrong.len() >= CAUTION_CODES && wrong.len() as f64 >= CAUTION_SHARE * all as f64;
    let verdict = if is_much { GateVerdict::Caution } else { GateVerdict::Score };
    let says = messages::gate_loinc_finding(wrong.len(), all);
    Part::of(vec![Finding::new(verdict, says).with_evidence(wrong)], basis)
}

#[cfg(test)]
mod tests {
    use super::is_possible;

    /// Codes in use, and the same with another digit.
    #[test]
    fn check_digits() {
        for code in ["2160-0", "8480-6", "33762-6", "4548-4", "85354-9", "14682-9", "72166-2", "1-8"] {
            assert!(is_possible(code), "{code}");
        }
        for code in ["2160-1", "8480-5", "33726-6", "85354", "85354-", "-9", "x-1", "", "4548-44", "12345678-0"] {
            assert!(!is_possible(code), "{code}");
        }
    }
}
