//! What stands twice.

use store::{Entry, Row};

use super::{Findings, TWICE};

/// Entries that are alike in all but where they stand are one. They are sorted, so that such entries are near each other.
pub(super) fn without_repeats(entries: Vec<Entry>, found: &mut Findings) -> Vec<Entry> {
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        let is_repeat =
            kept.iter().rev().take_while(|other| is_near(other, &entry)).any(|other| is_same(other, &entry));
        if is_repeat {
            found.drop(&entry, TWICE);
        } else {
            kept.push(entry);
        }
    }
    kept
}

/// Whether entries agree in what they are sorted by before their place.
fn is_near(a: &Entry, b: &Entry) -> bool {
    match (a.rows.first(), b.rows.first()) {
        (Some(a), Some(b)) => {
            a.start == b.start && a.kind == b.kind && a.source == b.source && a.codes == b.codes && a.text == b.text
        }
        _ => false,
    }
}

fn is_same(a: &Entry, b: &Entry) -> bool {
    let placeless = |row: &Row| Row { file: 0, first_byte: 0, end_byte: 0, ..row.clone() };
    a.rows.len() == b.rows.len() && a.rows.iter().zip(&b.rows).all(|(a, b)| placeless(a) == placeless(b))
}
