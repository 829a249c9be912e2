//! Writing a store larger than memory: entries go to buckets on disk by person, then each bucket is sorted into a part.
//!
//! Memory is that of one bucket a thread, so about (all rows / parts) x 1 kB x threads.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use crate::error::StoreError;
use crate::parallel::in_parallel;
use crate::parts::part_name;
use crate::progress::Progress;
use crate::row::{Entry, Row};
use crate::row_batch::{RowBatcher, schema};
use crate::step::beside;

const ROWS_A_BATCH: usize = 16_384;
const BUFFER_BYTES: usize = 1 << 16;

/// Entries on their way into a store.
#[derive(Debug)]
pub struct Spill {
    folder: PathBuf,
    buckets: Vec<BufWriter<File>>,
    entries: u64,
}

/// One part of a store as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartWritten {
    /// The file's name in the store's folder.
    pub file: String,
    /// Persons in it.
    pub persons: u64,
    /// Rows in it.
    pub rows: u64,
}

impl Spill {
    /// Begins a store of `parts` parts in `folder`. What an earlier run left there of a store is removed.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn create(folder: &Path, parts: usize) -> Result<Self, StoreError> {
        let spilled = folder.join("spilled");
        if spilled.exists() {
            fs::remove_dir_all(&spilled).map_err(StoreError::io(&spilled))?;
        }
        fs::create_dir_all(&spilled).map_err(StoreError::io(&spilled))?;
        for entry in fs::read_dir(folder).map_err(StoreError::io(folder))? {
            let path = entry.map_err(StoreError::io(folder))?.path();
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            if name.starts_with("part-") && name.contains(".parquet") {
                fs::remove_file(&path).map_err(StoreError::io(&path))?;
            }
        }
        let bucket = |at: usize| {
            let path = bucket_path(folder, at);
            let file = File::create(&path).map_err(StoreError::io(&path))?;
            Ok(BufWriter::with_capacity(BUFFER_BYTES, file))
        };
        let buckets = (0..parts.max(1)).map(bucket).collect::<Result<_, StoreError>>()?;
        Ok(Self { folder: folder.to_owned(), buckets, entries: 0 })
    }

    /// How many entries were taken so far.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// Takes an entry.
    ///
    /// # Errors
    /// When the disk refuses, being full for example.
    pub fn push(&mut self, entry: &Entry) -> Result<(), StoreError> {
        let at = bucket_of(&entry.person, self.buckets.len());
        let path = bucket_path(&self.folder, at);
        let bytes = postcard::to_stdvec(entry).map_err(|e| StoreError::Frame(e.to_string()))?;
        let length = u32::try_from(bytes.len()).map_err(|_| {
            StoreError::Frame(
                "an entry of more than 4 GiB cannot be stored; look for a broken text in the source".into(),
            )
        })?;
        let bucket = self.buckets.get_mut(at).ok_or_else(|| StoreError::Frame("no such bucket".into()))?;
        bucket
            .write_all(&length.to_le_bytes())
            .and_then(|()| bucket.write_all(&bytes))
            .map_err(StoreError::io(path))?;
        self.entries += 1;
        Ok(())
    }

    /// Sorts every bucket into a part. `settle` sees all entries of one person, in order, and returns those that stay.
    /// The same entries give the same bytes, whatever `threads` is and in whatever order they came.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn finish(
        mut self,
        threads: usize,
        progress: &dyn Progress,
        settle: impl Fn(&str, Vec<Entry>) -> Vec<Entry> + Sync,
    ) -> Result<Vec<PartWritten>, StoreError> {
        for (at, bucket) in self.buckets.iter_mut().enumerate() {
            bucket.flush().map_err(StoreError::io(bucket_path(&self.folder, at)))?;
        }
        let parts = self.buckets.len();
        self.buckets.clear();
        progress.begin("sorting by person", Some(self.entries));
        let folder = &self.folder;
        let written = in_parallel(threads, parts, |at| part(folder, at, progress, &settle));
        progress.end();
        let written = written?;
        let spilled = folder.join("spilled");
        fs::remove_dir_all(&spilled).map_err(StoreError::io(&spilled))?;
        Ok(written)
    }
}

fn bucket_path(folder: &Path, at: usize) -> PathBuf {
    folder.join("spilled").join(format!("bucket-{at:05}"))
}

/// FNV-1a: the same bucket on every machine.
fn bucket_of(person: &str, buckets: usize) -> usize {
    let hash = person
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    usize::try_from(hash % buckets.max(1) as u64).unwrap_or(0)
}

fn part(
    folder: &Path,
    at: usize,
    progress: &dyn Progress,
    settle: &(impl Fn(&str, Vec<Entry>) -> Vec<Entry> + Sync),
) -> Result<PartWritten, StoreError> {
    let bucket = bucket_path(folder, at);
    let mut persons = entries_of(&bucket)?;
    let name = part_name(at);
    let path = folder.join(&name);
    let growing = beside(&path);
    let file = File::create(&growing).map_err(StoreError::io(&growing))?;
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by("insite".to_owned()).build();
    let mut writer = ArrowWriter::try_new(file, schema(), Some(properties)).map_err(StoreError::parquet(&growing))?;
    let mut batcher = RowBatcher::new();
    let mut part = PartWritten { file: name, persons: 0, rows: 0 };
    while let Some((person, mut entries)) = persons.pop_first() {
        entries.sort_by(Entry::order);
        let count = entries.len() as u64;
        let kept = settle(&person, entries);
        part.persons += u64::from(!kept.is_empty());
        for row in kept.iter().flat_map(|entry| &entry.rows) {
            batcher.push(&person, row);
            part.rows += 1;
        }
        if batcher.rows() >= ROWS_A_BATCH {
            let batch = batcher.take().map_err(StoreError::parquet(&growing))?;
            writer.write(&batch).map_err(StoreError::parquet(&growing))?;
        }
        progress.advance(count);
    }
    let batch = batcher.take().map_err(StoreError::parquet(&growing))?;
    writer.write(&batch).map_err(StoreError::parquet(&growing))?;
    writer.close().map_err(StoreError::parquet(&growing))?;
    fs::rename(&growing, &path).map_err(StoreError::io(&path))?;
    fs::remove_file(&bucket).map_err(StoreError::io(&bucket))?;
    Ok(part)
}

/// The entries of a bucket by person.
fn entries_of(bucket: &Path) -> Result<BTreeMap<String, Vec<Entry>>, StoreError> {
    let file = File::open(bucket).map_err(StoreError::io(bucket))?;
    let mut reader = BufReader::with_capacity(BUFFER_BYTES, file);
    let mut persons: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    let (mut length, mut bytes) = ([0; 4], Vec::new());
    loop {
        match reader.read_exact(&mut length) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(persons),
            Err(error) => return Err(StoreError::io(bucket)(error)),
        }
        bytes.resize(u32::from_le_bytes(length) as usize, 0);
        reader.read_exact(&mut bytes).map_err(StoreError::io(bucket))?;
        let entry: Entry = postcard::from_bytes(&bytes).map_err(|e| StoreError::Frame(e.to_string()))?;
        match persons.get_mut(&entry.person) {
            // The person's name stands once in the map; a copy in each entry would cost memory for nothing.
            Some(entries) => entries.push(Entry { person: String::new(), rows: fitted(entry.rows) }),
            None => {
                persons.insert(entry.person, vec![Entry { person: String::new(), rows: fitted(entry.rows) }]);
            }
        }
    }
}

fn fitted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.shrink_to_fit();
    rows
}
