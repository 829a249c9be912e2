//! Takes an object out of the data of an R package as it is installed: `data/Rdata.rdx` says where in `data/Rdata.rdb`
//! it stands, and how that is compressed. Source: R Internals, section 1.6 "Lazy loading", and `R_compress` in R's sources.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::read::{GzDecoder, ZlibDecoder};
use lzma_rust2::Lzma2Reader;

use super::value::{self, Data, Value};

/// No table takes more, and a damaged length must not take all memory.
const LARGEST: u64 = 256 << 20;
/// The dictionary of `xz -9`, which R's packages are compressed with.
const DICTIONARY: u32 = 64 << 20;

/// The tables of an installed R package.
pub(super) struct Package {
    /// `…/library/survival/data`.
    folder: PathBuf,
    /// Where each object stands: offset and length.
    index: Vec<(String, usize, usize)>,
    objects: Vec<u8>,
}

impl Package {
    /// Opens the package `name` of a library's folder.
    ///
    /// # Errors
    /// When it is not there, or not as R installs it.
    pub(super) fn open(library: &Path, name: &str) -> Result<Self> {
        let folder = library.join(name).join("data");
        let read = |file: &str| {
            let path = folder.join(file);
            fs::read(&path).with_context(|| format!("{}: the R package {name} is not there", path.display()))
        };
        let (index, objects) = (read("Rdata.rdx")?, read("Rdata.rdb")?);
        let wrong = || format!("{}: not an index of R", folder.join("Rdata.rdx").display());
        let index = value::read(&all(GzDecoder::new(&*index)).with_context(wrong)?).with_context(wrong)?;
        let index = variables(&index).with_context(wrong)?;
        Ok(Self { folder, index, objects })
    }

    /// One object.
    ///
    /// # Errors
    /// When there is none of that name, or it is damaged.
    pub(super) fn object(&self, name: &str) -> Result<Value> {
        let place = self.folder.join("Rdata.rdb").display().to_string();
        let found = self.index.iter().find(|(own, ..)| own == name);
        let (_, offset, length) = found.with_context(|| format!("{place}: holds no {name}"))?;
        let chunk = offset.checked_add(*length).and_then(|end| self.objects.get(*offset..end));
        let chunk = chunk.with_context(|| format!("{place}: shorter than its index says; obtain the package again"))?;
        let bytes = inflate(chunk).with_context(|| format!("{place}: {name} cannot be unpacked"))?;
        value::read(&bytes).with_context(|| format!("{place}: {name}"))
    }
}

/// `list(variables = list(pbc = c(offset, length), …), …)`
fn variables(index: &Value) -> Option<Vec<(String, usize, usize)>> {
    let places = list_entry(index, "variables")?;
    let Data::List(values) = &places.data else { return None };
    let names = places.attribute("names")?.texts();
    let place = |(name, value): (&str, &Value)| match &value.data {
        Data::Integer(numbers) => match numbers[..] {
            [Some(offset), Some(length)] => {
                Some((name.to_owned(), usize::try_from(offset).ok()?, usize::try_from(length).ok()?))
            }
            _ => None,
        },
        _ => None,
    };
    names.into_iter().zip(values).map(place).collect()
}

fn list_entry<'a>(list: &'a Value, name: &str) -> Option<&'a Value> {
    let Data::List(values) = &list.data else { return None };
    let names = list.attribute("names")?.texts();
    names.into_iter().zip(values).find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// Four bytes of length and the compressed bytes; before these, in newer packages, a letter that says how.
fn inflate(chunk: &[u8]) -> Result<Vec<u8>> {
    let (length, rest) = chunk.split_first_chunk::<4>().context("it is empty")?;
    let length = u64::from(u32::from_be_bytes(*length));
    if length > LARGEST {
        bail!("it says to hold {length} bytes, which no table does");
    }
    let bytes = match rest.split_first() {
        Some((b'Z', packed)) => all(Lzma2Reader::new(packed, DICTIONARY, None))?,
        Some((b'2', _)) => bail!("bzip2 is not read"),
        Some((b'0', plain)) => plain.to_vec(),
        Some((b'1', packed)) => all(ZlibDecoder::new(packed))?,
        _ => all(ZlibDecoder::new(rest))?,
    };
    if bytes.len() as u64 != length {
        bail!("it holds {} bytes and should hold {length}", bytes.len());
    }
    Ok(bytes)
}

fn all(packed: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    packed.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        bail!("it unpacks to more than {LARGEST} bytes, which no table does");
    }
    Ok(bytes)
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{GzEncoder, ZlibEncoder};

    use super::super::value::tests::Writer;
    use super::*;

    /// Writes a library with one package that holds one object.
    pub(in super::super) fn write(library: &Path, package: &str, name: &str, object: &[u8]) {
        let folder = library.join(package).join("data");
        fs::create_dir_all(&folder).unwrap();
        let mut packed = ZlibEncoder::new(u32::to_be_bytes(object.len() as u32).to_vec(), Compression::default());
        packed.write_all(object).unwrap();
        let packed = packed.finish().unwrap();
        let mut index = Writer::new();
        index.integer(19 | 0x200).integer(1);
        index.integer(19 | 0x200).integer(1).integers(0, &[0, packed.len() as i32]).pair("names").texts(&[name]).end();
        index.pair("names").texts(&["variables"]).end();
        let mut zipped = GzEncoder::new(Vec::new(), Compression::default());
        zipped.write_all(&index.0).unwrap();
        fs::write(folder.join("Rdata.rdx"), zipped.finish().unwrap()).unwrap();
        fs::write(folder.join("Rdata.rdb"), packed).unwrap();
    }

    #[test]
    fn reads_every_way_of_packing() {
        let plain = b"tables of data";
        let length = u32::to_be_bytes(plain.len() as u32);
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(plain).unwrap();
        let zlib = zlib.finish().unwrap();
        // LZMA2: a chunk that is not compressed (1), its length less one, its bytes, the end (0).
        let lzma2 = [[1, 0, plain.len() as u8 - 1].as_slice(), plain, &[0]].concat();
        for packed in [
            zlib.clone(),
            [b"1".as_slice(), &zlib].concat(),
            [b"Z".as_slice(), &lzma2].concat(),
            [b"0".as_slice(), plain].concat(),
        ] {
            assert_eq!(inflate(&[length.as_slice(), &packed].concat()).unwrap(), plain);
        }
        let longer = u32::to_be_bytes(plain.len() as u32 + 1);
        assert!(inflate(&[longer.as_slice(), &zlib].concat()).unwrap_err().to_string().contains("should hold 15"));
        assert!(inflate(&[[255; 4].as_slice(), &zlib].concat()).unwrap_err().to_string().contains("no table does"));
        assert!(inflate(b"abc").is_err() && inflate(b"\0\0\0\x05Z\x07").is_err());
    }
}
