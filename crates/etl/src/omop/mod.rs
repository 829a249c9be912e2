//! OMOP CDM 5.3 and 5.4: a folder of tables, each read by its own file here, in parallel.

mod condition;
mod context;
mod death;
mod drug;
mod folder;
mod measurement;
mod observation;
mod observation_period;
mod person;
mod procedure;
mod site;
#[cfg(test)]
mod tests;
mod visit;
mod vocabulary;

use std::path::{Path, PathBuf};

use store::{Progress, Row, in_parallel};

use self::context::Context;
use crate::cells::{Next, Reading, Table, Wanted};
use crate::error::EtlError;
use crate::files::{Files, InputFile};
use crate::settings::{BadRows, OmopSource};
use crate::sink::Sink;

/// How one table is read.
struct Reader {
    name: &'static str,
    columns: &'static [Wanted<'static>],
    /// Gives the person's identifier's column and adds the rows of a table's row, or says why there are none.
    read: fn(&Table<'_>, &Context<'_>, &mut Vec<Row>) -> Result<(), &'static str>,
}

/// The tables of events. `person_id` is the first column of each.
const READERS: [Reader; 9] = [
    Reader { name: "person", columns: person::COLUMNS, read: person::read },
    Reader { name: "observation_period", columns: observation_period::COLUMNS, read: observation_period::read },
    Reader { name: "death", columns: death::COLUMNS, read: death::read },
    Reader { name: "visit_occurrence", columns: visit::COLUMNS, read: visit::read },
    Reader { name: "condition_occurrence", columns: condition::COLUMNS, read: condition::read },
    Reader { name: "drug_exposure", columns: drug::COLUMNS, read: drug::read },
    Reader { name: "measurement", columns: measurement::COLUMNS, read: measurement::read },
    Reader { name: "observation", columns: observation::COLUMNS, read: observation::read },
    Reader { name: "procedure_occurrence", columns: procedure::COLUMNS, read: procedure::read },
];

/// The tables that explain others.
const LISTS: [&str; 3] = ["concept", "care_site", "provider"];

/// A column that must be there.
pub(super) const fn required(name: &'static str) -> Wanted<'static> {
    Wanted { name, required: true }
}

/// A column that may be there.
pub(super) const fn optional(name: &'static str) -> Wanted<'static> {
    Wanted { name, required: false }
}

/// The files of an OMOP source.
pub(crate) struct OmopPlan {
    source: OmopSource,
    folder: PathBuf,
    files: Vec<InputFile>,
    warnings: Vec<String>,
}

/// Finds the tables.
pub(crate) fn plan(source: &OmopSource, base: &Path, files: &mut Files) -> Result<OmopPlan, EtlError> {
    if let Some(version) = &source.version
        && !["5.3", "5.4"].iter().any(|known| version.trim_start_matches(['v', 'V']).starts_with(known))
    {
        return Err(EtlError::Settings(format!("OMOP CDM {version} is not read; 5.3 and 5.4 are")));
    }
    let folder = base.join(&source.folder);
    let tables: Vec<&str> = LISTS.into_iter().chain(READERS.iter().map(|reader| reader.name)).collect();
    let found = folder::tables(&folder, &tables)?;
    let mut plan = OmopPlan { source: source.clone(), folder, files: vec![], warnings: found.warnings };
    for (table, path, name) in found.files {
        plan.files.push(files.add(path, name, table)?);
    }
    Ok(plan)
}

impl OmopPlan {
    /// Whether there is a table of observation periods.
    pub(crate) fn states_periods(&self) -> bool {
        self.files.iter().any(|file| file.table == "observation_period")
    }

    fn of<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a InputFile> {
        self.files.iter().filter(move |file| file.table == table)
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            encoding: self.source.encoding,
            missing: &self.source.missing,
            drop_bad_rows: self.source.bad_rows == BadRows::Drop,
            any_case: true,
            separator: None,
        }
    }

    /// Reads all tables into the sink; returns how many bytes of lists it held while doing so.
    pub(crate) fn read(
        &self,
        sink: &Sink,
        threads: usize,
        progress: &dyn Progress,
        warnings: &mut Vec<String>,
    ) -> Result<u64, EtlError> {
        let mut vocabulary = vocabulary::Vocabulary::default();
        let mut ragged = 0;
        for file in self.of("concept") {
            ragged += vocabulary.read(file, self.reading(), progress)?;
        }
        let (sites, ragged_sites) = site::Sites::read(self, progress)?;
        ragged += ragged_sites;
        if ragged > 0 {
            warnings.push(format!(
                "{ragged} rows of concept, care_site or provider have too many or too few cells: not read"
            ));
        }
        let context =
            Context::new(&self.source, &vocabulary, &sites).map_err(|problem| EtlError::file(&self.folder, problem))?;
        let work: Vec<(&Reader, &InputFile)> =
            READERS.iter().flat_map(|reader| self.of(reader.name).map(move |file| (reader, file))).collect();
        in_parallel(threads, work.len(), |at| match work.get(at) {
            Some((reader, file)) => self.read_table(reader, file, &context, sink, progress),
            None => Ok(()),
        })?;
        warnings.extend(self.warnings.iter().cloned());
        if vocabulary.is_empty() {
            warnings.push(
                "there is no table `concept`: codes are those of source values alone, and concept ids stand for themselves"
                    .to_owned(),
            );
        }
        Ok(vocabulary.bytes())
    }

    fn read_table(
        &self,
        reader: &Reader,
        file: &InputFile,
        context: &Context<'_>,
        sink: &Sink,
        progress: &dyn Progress,
    ) -> Result<(), EtlError> {
        let mut table = Table::open(file, reader.columns, self.reading(), progress)?;
        let mut batch = sink.batch(reader.name);
        let mut rows = Vec::with_capacity(4);
        loop {
            match table.advance()? {
                Next::End => return batch.send(),
                Next::Ragged => {
                    batch.tally.read += 1;
                    batch.tally.drop_bad("other number of cells than the header", table.place());
                }
                Next::Row => {
                    batch.tally.read += 1;
                    let place = table.place();
                    let read = match table.cell(0) {
                        Some(person) => (reader.read)(&table, context, &mut rows).map(|()| whole_id(person)),
                        None => Err("no person_id"),
                    };
                    match read {
                        Ok(person) => {
                            for mut row in rows.drain(..) {
                                (row.file, row.first_byte, row.end_byte) = (place.file, place.byte, place.byte);
                                batch.add(person, row);
                            }
                        }
                        Err(why) => {
                            rows.clear();
                            batch.tally.drop_bad(why, place);
                        }
                    }
                }
            }
            batch.send_if_full()?;
        }
    }
}

/// An identifier without the `.0` that programs add which read whole numbers as others.
fn whole_id(id: &str) -> &str {
    id.strip_suffix(".0").unwrap_or(id)
}
