//! Persons' records as rows of Parquet, a few small tables, and what a step of the pipeline leaves behind.
//!
//! The event store is a folder of parts. Each part holds whole persons, one after the other, a chart entry a row, so that
//! a reader needs the memory of one person and a writer that of one part. Names of patients are not stored.

mod codes;
mod error;
mod frame;
mod frame_csv;
mod frame_parquet;
mod moment;
mod parallel;
mod parts;
mod person;
mod progress;
mod record_from_rows;
mod row;
mod row_batch;
mod rows_from_record;
mod spill;
mod step;

pub use codes::{codes_from_text, text_from_codes};
pub use error::StoreError;
pub use frame::{Column, Frame};
pub use moment::{moment_from_text, text_from_moment};
pub use parallel::in_parallel;
pub use parts::{PartPersons, Store};
pub use person::{Period, Person};
pub use progress::{Progress, Quiet};
pub use record_from_rows::person_from_rows;
pub use row::{Entry, Kind, Row};
pub use rows_from_record::{entries_from_person, entries_from_record};
pub use spill::{PartWritten, Spill};
pub use step::{Stamp, sha256_of_bytes, sha256_of_file, write_whole};
