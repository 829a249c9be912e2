//! Where the first entries of each reason stand: the bytes that were noted while reading, as lines.

use std::collections::{BTreeMap, BTreeSet};

use crate::cells::is_parquet;
use crate::error::EtlError;
use crate::files::{InputFile, lines_of};
use crate::report::{Example, Reason};
use crate::tally::{Count, Place, Tallies, Why};

/// The lines of all examples.
pub(crate) struct Lines {
    names: Vec<String>,
    lines: BTreeMap<Place, u64>,
}

impl Lines {
    pub(crate) fn find(files: &[InputFile], tallies: &Tallies) -> Result<Self, EtlError> {
        let counts = tallies.values().flat_map(|tally| tally.dropped.values().chain(tally.remarks.values()));
        let places: BTreeSet<Place> = counts.flat_map(|count| count.first.iter().copied()).collect();
        let mut lines = BTreeMap::new();
        for file in files {
            let bytes: Vec<u64> = places.iter().filter(|p| p.file == file.index).map(|p| p.byte).collect();
            if bytes.is_empty() {
                continue;
            }
            // A Parquet file's rows are known already.
            let found = if is_parquet(&file.path) { bytes.clone() } else { lines_of(&file.path, &bytes)? };
            let at = bytes.iter().map(|byte| Place { file: file.index, byte: *byte });
            lines.extend(at.zip(found));
        }
        Ok(Self { names: files.iter().map(|file| file.name.clone()).collect(), lines })
    }

    pub(crate) fn reasons(&self, counts: &BTreeMap<Why, Count>) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = counts
            .iter()
            .map(|(reason, count)| Reason {
                reason: reason.to_string(),
                count: count.count,
                first: count.first.iter().filter_map(|place| self.example(place)).collect(),
            })
            .collect();
        reasons.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.reason.cmp(&b.reason)));
        reasons
    }

    fn example(&self, place: &Place) -> Option<Example> {
        let file = self.names.get(usize::try_from(place.file).ok()?)?.clone();
        Some(Example { file, line: *self.lines.get(place)? })
    }
}
