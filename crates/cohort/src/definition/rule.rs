//! A rule over the record: which entries, how many of them, and how they go together.

use features::definition::{Analyte, CodeSet, Drug};
use serde::{Deserialize, Serialize};

/// A rule. It is met on certain days: those of entries of one kind or of a concept, of which there may have to be several,
/// or those that a combination of rules gives.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rule {
    /// Conditions of these codes; all where there are none.
    pub condition: Option<CodeSet>,
    /// Drugs of this list; all where it is empty.
    pub medication: Option<Vec<Drug>>,
    /// Procedures of these codes; all where there are none.
    pub procedure: Option<CodeSet>,
    /// Observations of these codes; all where there are none.
    pub observation: Option<CodeSet>,
    /// Visits of a class or of these codes; all where there are none.
    pub visit: Option<Visit>,
    /// Death.
    pub death: bool,
    /// What a concept finds: entries of a presence, values of a quantity, visits, answers.
    pub concept: Option<String>,
    /// Codes of other systems, as `system|code`, or `code` for any such system.
    pub local: Vec<String>,
    /// Codes that do not count although `condition` or `procedure` holds them.
    pub except: CodeSet,
    /// Of observations and quantities: how the value must be, such as `>= 6.5`.
    pub value: Option<String>,
    /// The unit of `value`; the concept's where absent.
    pub unit: Option<String>,
    /// What a value without a unit is in; such a value does not count where absent.
    pub unit_when_absent: Option<String>,
    /// How amounts of substance become masses.
    pub analyte: Analyte,
    /// Of observations and answers: codes, words or options any of which must be the answer; `true` and `false` too.
    pub answers: Vec<String>,
    /// Only the first day on which the rule is met at all.
    pub first_occurrence: bool,
    /// There must be several.
    pub at_least: Option<AtLeast>,
    /// Met on a day of one of these rules by which all of them have been met.
    pub all_of: Vec<Rule>,
    /// Met on every day of any of these rules.
    pub any_of: Vec<Rule>,
    /// Not met on a day by which any of these rules has been met.
    pub none_of: Vec<Rule>,
    /// How many days back `all_of` and `none_of` look; any time where absent.
    pub within_days: Option<i32>,
}

/// How many entries there must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// How many.
    pub n: usize,
    /// From the first to the last of them, in days; any time where absent.
    #[serde(default)]
    pub within_days: Option<i32>,
    /// Several on one day count once.
    #[serde(default = "yes")]
    pub distinct_days: bool,
}

fn yes() -> bool {
    true
}

/// Which visits.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Visit {
    /// Classes such as `AMB`, `EMER`, `IMP`, in any case.
    pub classes: Vec<String>,
    /// Codes of the type.
    pub codes: CodeSet,
}
