//! Reads R's binary serialisation (XDR, versions 2 and 3), as far as tables of data need it.
//!
//! Source: R Internals, section 1.8 "Serialization formats". Functions, code and environments are refused.

use anyhow::{Context, Result, bail};

/// Lists within lists, deeper than which no table goes.
const DEEPEST: usize = 64;
/// R's integer and logical NA.
const MISSING_INTEGER: i32 = i32::MIN;

/// An R object.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) data: Data,
    /// Its attributes by name, such as `names`, `class` and `levels`.
    pub(super) attributes: Vec<(String, Value)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Data {
    Null,
    Symbol(String),
    /// 1, 0 or missing.
    Logical(Vec<Option<bool>>),
    Integer(Vec<Option<i32>>),
    /// Missing values are NaN: R's NA is one of them.
    Real(Vec<f64>),
    Text(Vec<Option<String>>),
    List(Vec<Value>),
    /// A pairlist, with the names it has.
    Pairs(Vec<(Option<String>, Value)>),
}

impl Value {
    pub(super) fn attribute(&self, name: &str) -> Option<&Value> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The texts of a character vector, missing ones left out.
    pub(super) fn texts(&self) -> Vec<&str> {
        match &self.data {
            Data::Text(texts) => texts.iter().flatten().map(String::as_str).collect(),
            _ => vec![],
        }
    }

    pub(super) fn is_of_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.texts().contains(&class))
    }

    fn plain(data: Data) -> Self {
        Self { data, attributes: vec![] }
    }
}

/// Reads one object.
///
/// # Errors
/// What is not R's binary serialisation, ends too early, or holds something else than data.
pub(super) fn read(bytes: &[u8]) -> Result<Value> {
    let mut reader = Reader { bytes, at: 0, seen: vec![] };
    if reader.take(2)? != b"X\n" {
        bail!("this is not R's binary serialisation");
    }
    let version = reader.integer()?;
    // The versions of R that wrote it and that can read it.
    reader.take(8)?;
    match version {
        2 => {}
        3 => {
            let encoding = reader.length()?;
            reader.take(encoding)?;
        }
        other => bail!("serialisation of version {other} is not read, only 2 and 3"),
    }
    reader.item(0)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Symbols and persistent names, to which later places refer by number.
    seen: Vec<String>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(length).filter(|end| *end <= self.bytes.len());
        let end = end.with_context(|| format!("it ends too early, at byte {}", self.bytes.len()))?;
        let taken = &self.bytes[self.at..end];
        self.at = end;
        Ok(taken)
    }

    fn integer(&mut self) -> Result<i32> {
        let bytes: [u8; 4] = self.take(4)?.try_into()?;
        Ok(i32::from_be_bytes(bytes))
    }

    fn length(&mut self) -> Result<usize> {
        let length = self.integer()?;
        usize::try_from(length).ok().with_context(|| format!("byte {}: the length {length} makes no sense", self.at))
    }

    /// So many values of so many bytes each, which are there before room is made for them.
    fn values(&mut self, width: usize) -> Result<impl Iterator<Item = &'a [u8]>> {
        let count = self.length()?;
        Ok(self.take(count.saturating_mul(width))?.chunks_exact(width))
    }

    fn integers(&mut self) -> Result<Vec<Option<i32>>> {
        let known = |bytes: &[u8]| {
            let value = i32::from_be_bytes(bytes.try_into().unwrap_or_default());
            Some(value).filter(|value| *value != MISSING_INTEGER)
        };
        Ok(self.values(4)?.map(known).collect())
    }

    fn item(&mut self, depth: usize) -> Result<Value> {
        if depth > DEEPEST {
            bail!("byte {}: lists stand more than {DEEPEST} deep in each other", self.at);
        }
        let flags = self.integer()?;
        let has_attributes = flags & 0x200 != 0;
        let data = match flags & 0xff {
            254 => Data::Null,
            // The bits that elsewhere say what follows are here the number.
            255 => return Ok(Value::plain(Data::Symbol(self.reference(flags)?))),
            1 => {
                let name = self.item(depth + 1)?;
                let name = (*name.texts().first().unwrap_or(&"")).to_owned();
                self.seen.push(name.clone());
                Data::Symbol(name)
            }
            2 | 6 => return self.pairs(flags, depth),
            9 => {
                let length = self.integer()?;
                let text = match usize::try_from(length) {
                    // R writes tables in UTF-8 or Latin-1; the tables here are ASCII.
                    Ok(length) => Some(String::from_utf8_lossy(self.take(length)?).into_owned()),
                    Err(_) => None,
                };
                return Ok(Value::plain(Data::Text(vec![text])));
            }
            10 => Data::Logical(self.integers()?.into_iter().map(|value| value.map(|v| v != 0)).collect()),
            13 => Data::Integer(self.integers()?),
            14 => {
                let real = |bytes: &[u8]| f64::from_be_bytes(bytes.try_into().unwrap_or_default());
                Data::Real(self.values(8)?.map(real).collect())
            }
            16 => {
                let count = self.length()?;
                let mut texts = Vec::new();
                for _ in 0..count {
                    let Data::Text(text) = self.item(depth + 1)?.data else {
                        bail!("byte {}: a text is none", self.at);
                    };
                    texts.extend(text);
                }
                Data::Text(texts)
            }
            19 | 20 => {
                let count = self.length()?;
                Data::List((0..count).map(|_| self.item(depth + 1)).collect::<Result<_>>()?)
            }
            238 => return self.compact(depth),
            other => bail!("byte {}: an R object of type {other} is not read; tables hold none", self.at),
        };
        let attributes = if has_attributes { named(self.item(depth + 1)?) } else { vec![] };
        Ok(Value { data, attributes })
    }

    fn reference(&mut self, flags: i32) -> Result<String> {
        let packed = flags >> 8;
        let number = if packed == 0 { self.integer()? } else { packed };
        let found = usize::try_from(number).ok().and_then(|n| self.seen.get(n.checked_sub(1)?));
        found.cloned().with_context(|| format!("byte {}: there is no symbol number {number}", self.at))
    }

    /// A pairlist is a chain: attributes, name, value, and the rest in the same form.
    fn pairs(&mut self, first: i32, depth: usize) -> Result<Value> {
        let (mut pairs, mut attributes, mut flags) = (Vec::new(), Vec::new(), first);
        loop {
            if flags & 0x200 != 0 {
                attributes = named(self.item(depth + 1)?);
            }
            let name = if flags & 0x400 == 0 { None } else { symbol(self.item(depth + 1)?) };
            pairs.push((name, self.item(depth + 1)?));
            flags = self.integer()?;
            match flags & 0xff {
                2 | 6 => {}
                254 => return Ok(Value { data: Data::Pairs(pairs), attributes }),
                other => bail!("byte {}: a pairlist ends with an object of type {other}", self.at),
            }
        }
    }

    /// R's short form (ALTREP), of which a table may hold whole numbers in sequence, such as row names.
    fn compact(&mut self, depth: usize) -> Result<Value> {
        let about = named_or_not(self.item(depth + 1)?);
        let state = self.item(depth + 1)?;
        let attributes = named(self.item(depth + 1)?);
        let class = about.first().and_then(|value| symbol(value.clone())).unwrap_or_default();
        match (class.as_str(), &state.data) {
            ("compact_intseq", Data::Real(state)) if state.len() == 3 => {
                let number = |real: f64| Some(real as i32);
                let count = state[0].clamp(0.0, 1e7) as usize;
                let values = (0..count).map(|at| number(state[1] + state[2] * at as f64)).collect();
                Ok(Value { data: Data::Integer(values), attributes })
            }
            _ => bail!("byte {}: R's short form {class:?} is not read", self.at),
        }
    }
}

fn symbol(value: Value) -> Option<String> {
    match value.data {
        Data::Symbol(name) => Some(name),
        _ => None,
    }
}

fn named(value: Value) -> Vec<(String, Value)> {
    match value.data {
        Data::Pairs(pairs) => pairs.into_iter().filter_map(|(name, value)| Some((name?, value))).collect(),
        _ => vec![],
    }
}

fn named_or_not(value: Value) -> Vec<Value> {
    match value.data {
        Data::Pairs(pairs) => pairs.into_iter().map(|(_, value)| value).collect(),
        _ => vec![],
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Writes objects as R Internals describes them.
    pub(in super::super) struct Writer(pub(in super::super) Vec<u8>);

    impl Writer {
        pub(in super::super) fn new() -> Self {
            Self([b"X\n".as_slice(), &[0, 0, 0, 2, 0, 4, 2, 2, 0, 2, 3, 0]].concat())
        }

        pub(in super::super) fn integer(&mut self, value: i32) -> &mut Self {
            self.0.extend(value.to_be_bytes());
            self
        }

        pub(in super::super) fn text(&mut self, text: Option<&str>) -> &mut Self {
            self.integer(9).integer(text.map_or(-1, |text| text.len() as i32));
            self.0.extend(text.unwrap_or("").bytes());
            self
        }

        pub(in super::super) fn texts(&mut self, texts: &[&str]) -> &mut Self {
            self.integer(16).integer(texts.len() as i32);
            texts.iter().fold(self, |writer, text| writer.text(Some(text)))
        }

        /// The flags of one more pair, and its name.
        pub(in super::super) fn pair(&mut self, name: &str) -> &mut Self {
            self.integer(2 | 0x400).integer(1).text(Some(name))
        }

        pub(in super::super) fn integers(&mut self, flags: i32, values: &[i32]) -> &mut Self {
            self.integer(13 | flags).integer(values.len() as i32);
            values.iter().fold(self, |writer, value| writer.integer(*value))
        }

        pub(in super::super) fn reals(&mut self, flags: i32, values: &[f64]) -> &mut Self {
            self.integer(14 | flags).integer(values.len() as i32);
            values.iter().for_each(|value| self.0.extend(value.to_be_bytes()));
            self
        }

        pub(in super::super) fn end(&mut self) -> &mut Self {
            self.integer(254)
        }
    }

    #[test]
    fn a_factor_with_a_missing_value() {
        let mut writer = Writer::new();
        writer
            .integers(0x300, &[2, i32::MIN, 1])
            .pair("levels")
            .texts(&["a", "b"])
            .pair("class")
            .texts(&["factor"])
            .end();
        let value = read(&writer.0).unwrap();
        assert_eq!(value.data, Data::Integer(vec![Some(2), None, Some(1)]));
        assert_eq!(value.attribute("levels").unwrap().texts(), ["a", "b"]);
        assert!(value.is_of_class("factor") && !value.is_of_class("Date"));
    }

    #[test]
    fn a_symbol_is_written_once_and_referred_to() {
        let mut writer = Writer::new();
        // The second symbol is referred to: its number's bits look like those that announce attributes.
        writer.pair("x").integers(0, &[1]).pair("y").integers(0, &[2]);
        writer.integer(2 | 0x400).integer(255 | 2 << 8).integers(0, &[3]).end();
        let Data::Pairs(pairs) = read(&writer.0).unwrap().data else { panic!() };
        assert_eq!(
            pairs.iter().map(|(name, _)| name.as_deref()).collect::<Vec<_>>(),
            [Some("x"), Some("y"), Some("y")]
        );
    }

    #[test]
    fn row_names_in_short_form() {
        let mut writer = Writer::new();
        writer.integer(238).integer(2).integer(1).text(Some("compact_intseq")).end().reals(0, &[3.0, 5.0, 1.0]).end();
        assert_eq!(read(&writer.0).unwrap().data, Data::Integer(vec![Some(5), Some(6), Some(7)]));
    }

    #[test]
    fn damage_and_code_are_refused() {
        let mut whole = Writer::new();
        whole.integers(0x300, &[2, 1]).pair("levels").texts(&["a", "b"]).end();
        for end in 0..whole.0.len() {
            assert!(read(&whole.0[..end]).is_err(), "cut at {end}");
        }
        let refused = |write: fn(&mut Writer) -> &mut Writer| {
            let mut writer = Writer::new();
            write(&mut writer);
            read(&writer.0).unwrap_err().to_string()
        };
        assert!(refused(|w| w.integer(3)).contains("type 3"));
        assert!(refused(|w| w.integer(13).integer(-7)).contains("length -7"));
        assert!(refused(|w| w.integer(13).integer(i32::MAX)).contains("too early"));
        assert!(refused(|w| (0..80).fold(w, |w, _| w.integer(19).integer(1))).contains("deep"));
        assert!(read(b"RDX3").unwrap_err().to_string().contains("not R's"));
    }
}
