//! Lines on disk, in buckets by patient.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::EtlError;
use crate::tally::Place;

/// The folder of the buckets, beside the store.
pub(crate) const SPILLED: &str = "spilled-lines";
const BUFFER_BYTES: usize = 1 << 16;

/// One line and what its head told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) place: Place,
    pub(super) table: String,
    pub(super) person: String,
    pub(super) drug: Option<String>,
    pub(super) site: Option<String>,
    pub(super) text: Vec<u8>,
}

/// Lines on their way into buckets.
pub(super) struct LineSpill {
    buckets: Vec<(PathBuf, BufWriter<File>)>,
}

impl LineSpill {
    pub(super) fn create(out: &Path, buckets: usize) -> Result<Self, EtlError> {
        remove(out)?;
        let folder = out.join(SPILLED);
        fs::create_dir_all(&folder).map_err(EtlError::io(&folder))?;
        let bucket = |at: usize| {
            let path = folder.join(format!("bucket-{at:05}"));
            let file = File::create(&path).map_err(EtlError::io(&path))?;
            Ok((path, BufWriter::with_capacity(BUFFER_BYTES, file)))
        };
        Ok(Self { buckets: (0..buckets.max(1)).map(bucket).collect::<Result<_, EtlError>>()? })
    }

    /// Takes all lines of a batch.
    pub(super) fn push(&mut self, batch: &mut Vec<Line>) -> Result<(), EtlError> {
        let buckets = self.buckets.len() as u64;
        for line in batch.drain(..) {
            let at = usize::try_from(hash(&line.person) % buckets).unwrap_or(0);
            let Some((path, file)) = self.buckets.get_mut(at) else { continue };
            write(file, &line).map_err(EtlError::io(path))?;
        }
        Ok(())
    }

    /// The buckets' files.
    pub(super) fn finish(self) -> Result<Vec<PathBuf>, EtlError> {
        self.buckets
            .into_iter()
            .map(|(path, mut file)| {
                file.flush().map_err(EtlError::io(&path))?;
                Ok(path)
            })
            .collect()
    }
}

/// Takes the buckets away.
pub(super) fn remove(out: &Path) -> Result<(), EtlError> {
    let folder = out.join(SPILLED);
    if folder.exists() { fs::remove_dir_all(&folder).map_err(EtlError::io(&folder)) } else { Ok(()) }
}

/// FNV-1a: the same bucket on every machine.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn write(file: &mut impl Write, line: &Line) -> std::io::Result<()> {
    file.write_all(&line.place.file.to_le_bytes())?;
    file.write_all(&line.place.byte.to_le_bytes())?;
    let texts = [Some(&line.table), Some(&line.person), line.drug.as_ref(), line.site.as_ref()];
    for text in texts {
        write_bytes(file, text.map_or(&[][..], |text| text.as_bytes()))?;
    }
    write_bytes(file, &line.text)
}

fn write_bytes(file: &mut impl Write, bytes: &[u8]) -> std::io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| std::io::Error::other("a line of more than 4 GiB"))?;
    file.write_all(&length.to_le_bytes())?;
    file.write_all(bytes)
}

/// The lines of a bucket.
pub(super) fn lines(path: &Path) -> Result<Vec<Line>, EtlError> {
    let mut file = BufReader::with_capacity(BUFFER_BYTES, File::open(path).map_err(EtlError::io(path))?);
    let mut lines = Vec::new();
    while let Some(line) = read(&mut file).map_err(EtlError::io(path))? {
        lines.push(line);
    }
    Ok(lines)
}

fn read(file: &mut impl Read) -> std::io::Result<Option<Line>> {
    let mut index = [0; 4];
    match file.read_exact(&mut index) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let mut byte = [0; 8];
    file.read_exact(&mut byte)?;
    let place = Place { file: u32::from_le_bytes(index), byte: u64::from_le_bytes(byte) };
    let mut text = || String::from_utf8(read_bytes(file)?).map_err(std::io::Error::other);
    let (table, person, drug, site) = (text()?, text()?, text()?, text()?);
    let stated = |text: String| (!text.is_empty()).then_some(text);
    Ok(Some(Line { place, table, person, drug: stated(drug), site: stated(site), text: read_bytes(file)? }))
}

fn read_bytes(file: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut length = [0; 4];
    file.read_exact(&mut length)?;
    let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were() {
        let line = |drug: Option<&str>| Line {
            place: Place { file: 3, byte: 1 << 40 },
            table: "Observation".into(),
            person: "p".into(),
            drug: drug.map(str::to_owned),
            site: None,
            text: b"{}".to_vec(),
        };
        let mut bytes = Vec::new();
        let all = [line(None), line(Some("m"))];
        all.iter().for_each(|line| write(&mut bytes, line).unwrap());
        let mut reader = bytes.as_slice();
        assert_eq!(read(&mut reader).unwrap().as_ref(), all.first());
        assert_eq!(read(&mut reader).unwrap().as_ref(), all.last());
        assert_eq!(read(&mut reader).unwrap(), None);
    }
}
