//! What rows have in common, as texts that can be compared.

use crate::day::date_of;
use crate::select::Row;

use super::settings::Exact;

/// The row's stratum or matching key; what is not known is a value of its own.
pub(super) fn key(row: &Row, exact: &[Exact]) -> Vec<String> {
    exact.iter().map(|of| text(row, *of).unwrap_or_default()).collect()
}

fn text(row: &Row, of: Exact) -> Option<String> {
    let index = date_of(row.index);
    Some(match of {
        Exact::Sex => format!("{:?}", row.sex?),
        Exact::BirthYear => row.birth?.year().to_string(),
        Exact::AgeBand => (row.age()?.div_euclid(10)).to_string(),
        Exact::Site => row.site.clone()?,
        Exact::IndexYear => index.year().to_string(),
        Exact::IndexMonth => format!("{}-{}", index.year(), index.month()),
        Exact::Treatment => row.treatment.clone()?,
        Exact::Stratum => row.stratum.clone()?,
        Exact::Outcome => format!("{:?}", row.follow.outcome),
    })
}
