//! The files that are read: opened plain or unpacked, in UTF-8 or Latin-1, with every byte counted for the progress bar.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use store::Progress;

use crate::error::EtlError;

const BUFFER_BYTES: usize = 1 << 18;

/// One file of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InputFile {
    /// Its place among all, which rows of the store name.
    pub(crate) index: u32,
    pub(crate) path: PathBuf,
    /// The name to show, from the source's folder.
    pub(crate) name: String,
    /// The table it is (a part of).
    pub(crate) table: String,
    pub(crate) bytes: u64,
}

/// All files of the input, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Files(Vec<InputFile>);

impl Files {
    /// Adds a file.
    ///
    /// # Errors
    /// When it is not there or empty.
    pub(crate) fn add(&mut self, path: PathBuf, name: String, table: &str) -> Result<InputFile, EtlError> {
        let bytes = path.metadata().map_err(EtlError::io(&path))?.len();
        if bytes == 0 {
            let problem = "is empty, not even a header: export it again, or take it away if there is nothing to read";
            return Err(EtlError::file(&path, problem));
        }
        let index = u32::try_from(self.0.len())
            .map_err(|_| EtlError::Settings("more than 4 billion files cannot be read: join them".into()))?;
        let file = InputFile { index, path, name, table: table.to_owned(), bytes };
        self.0.push(file.clone());
        Ok(file)
    }

    pub(crate) fn all(&self) -> &[InputFile] {
        &self.0
    }
}

/// Whether the file is packed with gzip, by its first bytes.
fn is_packed(path: &Path) -> Result<bool, EtlError> {
    let mut first = [0; 2];
    let read = File::open(path).and_then(|mut file| file.read(&mut first)).map_err(EtlError::io(path))?;
    Ok(read == 2 && first == [0x1F, 0x8B])
}

/// The bytes of a file, unpacked.
pub(crate) fn opened<'p>(path: &Path, progress: &'p dyn Progress) -> Result<Box<dyn Read + Send + 'p>, EtlError> {
    let file = Counted { file: File::open(path).map_err(EtlError::io(path))?, progress };
    let file = BufReader::with_capacity(BUFFER_BYTES, file);
    Ok(if is_packed(path)? { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

/// Tells of the bytes read from the disk.
struct Counted<'p> {
    file: File,
    progress: &'p dyn Progress,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.progress.advance(read as u64);
        Ok(read)
    }
}

/// The lines, counted from 1, on which bytes of a file stand; `bytes` ascends.
pub(crate) fn lines_of(path: &Path, bytes: &[u64]) -> Result<Vec<u64>, EtlError> {
    let mut reader = opened(path, &store::Quiet)?;
    let mut buffer = vec![0; BUFFER_BYTES];
    let (mut lines, mut line, mut at) = (Vec::with_capacity(bytes.len()), 1, 0_u64);
    while lines.len() < bytes.len() {
        let read = reader.read(&mut buffer).map_err(EtlError::io(path))?;
        let mut rest = buffer.get(..read).unwrap_or_default();
        while let Some(wanted) = bytes.get(lines.len()).filter(|wanted| read == 0 || **wanted < at + rest.len() as u64)
        {
            let ahead = usize::try_from(wanted.saturating_sub(at)).unwrap_or(usize::MAX).min(rest.len());
            let (before, after) = rest.split_at(ahead);
            line += memchr::memchr_iter(b'\n', before).count() as u64;
            at += ahead as u64;
            rest = after;
            lines.push(line);
        }
        line += memchr::memchr_iter(b'\n', rest).count() as u64;
        at += rest.len() as u64;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn bytes_stand_on_their_lines() {
        let folder = std::env::temp_dir().join(format!("insite-lines-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("a.csv");
        std::fs::write(&path, "ab\nc\n\nd").unwrap();
        assert_eq!(lines_of(&path, &[0, 2, 3, 5, 6, 99]).unwrap(), [1, 1, 2, 3, 4, 4]);
        let packed = folder.join("a.csv.gz");
        let mut writer = flate2::write::GzEncoder::new(File::create(&packed).unwrap(), flate2::Compression::fast());
        writer.write_all(b"ab\nc\n").unwrap();
        writer.finish().unwrap();
        assert_eq!(lines_of(&packed, &[3]).unwrap(), [2]);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
