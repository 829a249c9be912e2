//! What a table states by a concept's own name: its columns become observations with a code of this system, for a chart's
//! codes would say more than the table does (which drug, which diagnosis, which method).

use jiff::civil::Date;
use record::{CodeSystem, Concept, Observation, Record, Value};

use crate::by_hand::HandForm;
use crate::definition::{CodeSet, Kind, QuantityDefinition, QuantitySource};
use crate::set::FeatureSet;

/// The system of concepts' own names. No chart uses it: `insite panel` and the page write it of tables.
pub const COLUMN_SYSTEM: &str = "urn:insite:concept";

const DAYS_A_YEAR: f64 = 365.25;

/// Whether a code is a concept's own name.
pub(crate) fn is_of(code: &Concept, concept: &str) -> bool {
    code.codings.iter().any(|coding| {
        coding.code == concept && matches!(&coding.system, CodeSystem::Other(system) if system == COLUMN_SYSTEM)
    })
}

/// Whether readings by these codes are those of a column, too: of the codes that are preferred.
pub(crate) fn belong_to(codes: &CodeSet, quantity: &QuantityDefinition) -> bool {
    first_observed(quantity).is_some_and(|first| std::ptr::eq(first, codes))
}

fn first_observed(quantity: &QuantityDefinition) -> Option<&CodeSet> {
    quantity.sources.iter().find_map(|source| match source {
        QuantitySource::Observed { codes, .. } => Some(codes),
        QuantitySource::Derived { .. } => None,
    })
}

/// The latest age in years that a table states up to a day, with its entry. It grows with the days since.
pub fn age_years(record: &Record, as_of: Date) -> Option<(f64, &Observation)> {
    let stated = record.observations.iter().filter(|o| is_of(&o.code, "age") && !o.standing.is_excluded());
    let dated = stated.filter_map(|o| {
        let day = o.time?.date.earliest();
        let Value::Quantity(quantity) = &o.value else { return None };
        let years = quantity.value + f64::from(crate::find::days_between(day, as_of)) / DAYS_A_YEAR;
        (day <= as_of && quantity.comparator.is_none() && quantity.unit.as_deref() == Some("a"))
            .then_some((day, years, o))
    });
    let latest = dated.max_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    latest.map(|(_, years, o)| (years, o))
}

impl FeatureSet {
    /// What a column may hold under a name; `None` where nothing here is of it, or no single cell can say it.
    #[must_use]
    pub fn column_form(&self, of: &str) -> Option<HandForm> {
        let can_be_stated = match self.concept(of).map(|concept| &concept.kind) {
            Some(Kind::Quantity(quantity)) => first_observed(quantity).is_some(),
            Some(Kind::Presence(_) | Kind::Answer(_)) => true,
            // Visits are counted, and an index is summed up, from entries.
            Some(Kind::Visits(_) | Kind::Index(_)) => false,
            None => matches!(of, "age" | "sex"),
        };
        if can_be_stated { self.hand_form(of) } else { None }
    }
}
