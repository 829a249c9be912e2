//! The report in a few lines for a person at a shell; `etl.json` has all of it.

use std::fmt::Write as _;

use crate::report::{Reason, Report};

const CODES_SHOWN: usize = 12;

impl Report {
    /// The report as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string never fails.
        _ = self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "{} persons, {} rows in {} parts", self.persons, self.rows, self.parts.len())?;
        for (count, what) in [
            (self.persons_dead, "have died"),
            (self.persons_without_birth_date, "have no birth date"),
            (self.persons_without_sex, "have no sex stated as female or male"),
            (self.periods_from_events, "have an observation period from their first to their last event"),
            (self.persons_without_period, "have no observation period"),
        ] {
            if count > 0 {
                writeln!(out, "  {count} {what}")?;
            }
        }
        writeln!(out, "\n{:<28} {:>12} {:>12} {:>12}  dates", "table", "read", "stored", "left out")?;
        for table in &self.tables {
            let dates = match (&table.first_date, &table.last_date) {
                (Some(first), Some(last)) => format!("{first} to {last}"),
                _ => String::new(),
            };
            let left_out = table.read - table.stored;
            let name = &table.table;
            writeln!(out, "{name:<28} {:>12} {:>12} {left_out:>12}  {dates}", table.read, table.stored)?;
            for reason in &table.left_out {
                writeln!(out, "    - {}", in_words(reason))?;
            }
            for remark in &table.remarks {
                writeln!(out, "    * {}", in_words(remark))?;
            }
        }
        let codes = self.codes.len() as u64 + self.other_codes.codes;
        writeln!(out, "\n{codes} codes; the most common:")?;
        for code in self.codes.iter().take(CODES_SHOWN) {
            let name = code.display.as_deref().unwrap_or_default();
            let (of, kind) = (if code.code.is_empty() { "(no code)" } else { &code.code }, &code.kind);
            write!(out, "{:>12} {kind} {of} {name}", code.entries)?;
            if let (Some(least), Some(median), Some(greatest)) = (code.least, code.median, code.greatest) {
                let units: Vec<&str> = code.units.keys().map(String::as_str).collect();
                write!(out, ": {least} … {median} … {greatest} {}", units.join(", "))?;
                if code.numbers_without_unit > 0 {
                    write!(out, " ({} without a unit)", code.numbers_without_unit)?;
                }
            }
            writeln!(out)?;
        }
        for warning in &self.warnings {
            writeln!(out, "! {warning}")?;
        }
        writeln!(
            out,
            "\nMemory: about {} MiB for each thread and {} MiB for all (lists that are held while reading).",
            self.memory_mib_per_thread, self.memory_mib_shared
        )
    }
}

pub(crate) fn in_words(reason: &Reason) -> String {
    let first: Vec<String> = reason.first.iter().map(|place| format!("{}:{}", place.file, place.line)).collect();
    format!("{} {} (first: {})", reason.count, reason.reason, first.join(", "))
}
