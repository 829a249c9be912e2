//! How much may be left out: a store without persons, or a table of which nothing can be read, is no store.

use crate::error::EtlError;
use crate::fhir::UNTYPED;
use crate::report::{Reason, TableReport};
use crate::report_text::in_words;
use crate::tally::Tally;

/// Types of FHIR that never become entries of their own.
const WITHOUT_ENTRIES: [&str; 3] = ["Medication", "DiagnosticReport", "other_resources"];
/// Reasons, or tables, that a message names.
const NAMED: usize = 3;

/// What a table of which much is left out is worth saying.
///
/// # Errors
/// When nothing is stored of the table because each of its entries cannot be read or cannot be.
pub(crate) fn judge(table: &TableReport, tally: &Tally) -> Result<Option<String>, EtlError> {
    let name = table.table.as_str();
    // Lines that are no resources are left out only where the settings ask for it.
    if table.read == 0 || name == UNTYPED || WITHOUT_ENTRIES.contains(&name) {
        return Ok(None);
    }
    let left_out = tally.left_out();
    if table.stored == 0 && tally.bad == left_out {
        let rules = if table.left_out.iter().any(|reason| ["before birth", "after death"].contains(&&*reason.reason)) {
            "; events before birth and after death are stored where `[etl.rules]` says \"keep\""
        } else {
            ""
        };
        return Err(EtlError::NothingStored {
            what: format!("nothing of the table {name} can be stored, for all {} entries are left out", table.read),
            reasons: reasons_of(&table.left_out),
            remedy: format!(
                "Mend those columns or export the table again; to go on without it, take its file away{rules}"
            ),
        });
    }
    if table.stored == 0 {
        return Ok(Some(format!("nothing of {name} was stored: look at the reasons")));
    }
    // What nobody wants to have is not missing.
    let (lost, read) = (left_out - tally.unwanted, table.read - tally.unwanted);
    Ok((lost > read / 2).then(|| {
        format!("more than half of {name} was left out, {lost} of {read} entries: {}", reasons_of(&table.left_out))
    }))
}

/// Refuses a store of nobody.
///
/// # Errors
/// When `persons` is none.
pub(crate) fn require_persons(persons: u64, tables: &[TableReport]) -> Result<(), EtlError> {
    if persons > 0 {
        return Ok(());
    }
    let read: Vec<&TableReport> = tables.iter().filter(|table| table.read > 0).collect();
    let mut reasons: Vec<String> = read
        .iter()
        // The table of persons first: of others' entries it is only the consequence.
        .filter(|table| is_of_persons(table))
        .chain(read.iter().filter(|table| !is_of_persons(table)))
        .take(NAMED)
        .map(|table| format!("{}: {}", table.table, reasons_of(&table.left_out)))
        .collect();
    if reasons.is_empty() {
        reasons.push("the files hold no rows".to_owned());
    }
    Err(EtlError::NothingStored {
        what: "no person can be stored, so that there is nothing to work with".to_owned(),
        reasons: reasons.join("; "),
        remedy:
            "Look at these rows: persons come from the table `person` (OMOP), from Patient resources (FHIR) or from \
                 the rows of a flat table, and entries name them by the same identifier"
                .to_owned(),
    })
}

fn is_of_persons(table: &TableReport) -> bool {
    ["person", "Patient"].contains(&table.table.as_str())
}

fn reasons_of(reasons: &[Reason]) -> String {
    let mut named: Vec<String> = reasons.iter().take(NAMED).map(first_only).collect();
    if reasons.len() > NAMED {
        named.push(format!("and {} other reasons", reasons.len() - NAMED));
    }
    named.join(", ")
}

fn first_only(reason: &Reason) -> String {
    in_words(&Reason { first: reason.first.iter().take(1).cloned().collect(), ..reason.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Example;
    use crate::tally::Place;

    fn judged(read: u64, stored: u64, bad: u64, unwanted: u64) -> Result<Option<String>, EtlError> {
        let mut tally = Tally { read, stored, ..Tally::default() };
        let place = Place { file: 0, byte: 0 };
        (0..bad).for_each(|_| tally.drop_bad("no start date", place));
        (0..unwanted).for_each(|_| tally.drop_unwanted("cell is missing", place));
        (0..read - stored - bad - unwanted).for_each(|_| tally.drop("stands twice", place));
        let first = vec![Example { file: "m.csv".into(), line: 2 }];
        let left_out = tally.dropped.iter().map(|(why, count)| Reason {
            reason: why.to_string(),
            count: count.count,
            first: first.clone(),
        });
        let (table, left_out) = ("measurement".to_owned(), left_out.collect());
        let table = TableReport { table, read, stored, left_out, remarks: vec![], first_date: None, last_date: None };
        judge(&table, &tally)
    }

    #[test]
    fn more_than_half_is_a_warning_and_all_of_it_an_error() {
        for (read, stored, bad, unwanted) in [(0, 0, 0, 0), (4, 2, 2, 0), (5, 3, 2, 0), (9, 1, 0, 8), (9, 2, 2, 5)] {
            assert_eq!(judged(read, stored, bad, unwanted).unwrap(), None, "{read} {stored} {bad} {unwanted}");
        }
        for (read, stored, bad, unwanted) in [(5, 2, 3, 0), (4, 1, 0, 0), (9, 1, 2, 6)] {
            let warning = judged(read, stored, bad, unwanted).unwrap().unwrap();
            assert!(warning.starts_with("more than half of measurement was left out"), "{warning}");
        }
        assert!(judged(3, 0, 2, 0).unwrap().unwrap().starts_with("nothing of measurement was stored"));
        assert!(judged(3, 0, 2, 1).unwrap().unwrap().starts_with("nothing of measurement was stored"));
        let error = judged(3, 0, 3, 0).unwrap_err().to_string();
        assert!(error.contains("table measurement") && error.contains("3 no start date (first: m.csv:2)"), "{error}");
    }
}
