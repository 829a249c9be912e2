//! What a node says, read with its type: attributes and constant tensors, each refused by name where it is wrong.

use super::proto::{Attribute, Node, Tensor, element_type};
use crate::ImportError;

/// A node, and where it is.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) node: &'a Node,
    pub(super) index: usize,
    pub(super) offset: Option<usize>,
}

/// Numbers or texts with their shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Constant {
    pub(super) dims: Vec<i64>,
    pub(super) values: Values,
}

/// What a constant holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Values {
    F32(Vec<f64>),
    F64(Vec<f64>),
    Int(Vec<i64>),
    Text(Vec<String>),
}

impl<'a> At<'a> {
    /// An error at this node.
    pub(super) fn error(&self, what: impl std::fmt::Display) -> ImportError {
        let offset = self.offset.map(|offset| format!(" at byte {offset}")).unwrap_or_default();
        ImportError::new(format!("node {} {:?} ({}){offset}", self.index, self.node.name, self.node.op_type), what)
    }

    /// An error for what is no mistake but cannot be held exactly.
    pub(super) fn refused(&self, what: impl std::fmt::Display) -> ImportError {
        self.error(what).with_remedy("Export the model without this step, or import it from the library's own format")
    }

    fn attribute(&self, name: &str) -> Option<&'a Attribute> {
        self.node.attribute.iter().find(|attribute| attribute.name == name)
    }

    pub(super) fn floats(&self, name: &str) -> Vec<f64> {
        self.attribute(name).map(|a| a.floats.iter().map(|v| f64::from(*v)).collect()).unwrap_or_default()
    }

    pub(super) fn ints(&self, name: &str) -> &'a [i64] {
        self.attribute(name).map(|a| a.ints.as_slice()).unwrap_or_default()
    }

    pub(super) fn strings(&self, name: &str) -> Result<Vec<String>, ImportError> {
        let strings = self.attribute(name).map(|a| a.strings.as_slice()).unwrap_or_default();
        strings.iter().map(|text| self.text(name, text)).collect()
    }

    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.attribute(name).and_then(|a| a.i)
    }

    pub(super) fn float(&self, name: &str) -> Option<f64> {
        self.attribute(name).and_then(|a| a.f).map(f64::from)
    }

    pub(super) fn string(&self, name: &str) -> Result<Option<String>, ImportError> {
        self.attribute(name).and_then(|a| a.s.as_ref()).map(|text| self.text(name, text)).transpose()
    }

    pub(super) fn tensor(&self, name: &str) -> Result<Option<Constant>, ImportError> {
        let tensor = self.attribute(name).and_then(|a| a.t.as_ref());
        tensor.map(|tensor| Constant::new(tensor).map_err(|what| self.error(format!("{name}: {what}")))).transpose()
    }

    fn text(&self, name: &str, bytes: &[u8]) -> Result<String, ImportError> {
        String::from_utf8(bytes.to_vec()).map_err(|_| self.error(format!("{name} is no text")))
    }

    /// Class labels as the classifiers and ZipMap hold them: numbers or texts, under one of several names.
    pub(super) fn labels(&self) -> Result<Option<Vec<String>>, ImportError> {
        for name in ["classlabels_ints", "classlabels_int64s"] {
            let labels = self.ints(name);
            if !labels.is_empty() {
                return Ok(Some(labels.iter().map(i64::to_string).collect()));
            }
        }
        let labels = self.strings("classlabels_strings")?;
        Ok((!labels.is_empty()).then_some(labels))
    }
}

impl Constant {
    /// A constant tensor.
    pub(super) fn new(tensor: &Tensor) -> Result<Self, String> {
        if tensor.data_location != 0 {
            return Err("its numbers are in another file; save the model as one file".into());
        }
        let raw = tensor.raw_data.as_deref().filter(|raw| !raw.is_empty());
        let values = match tensor.data_type {
            element_type::FLOAT => Values::F32(match raw {
                Some(raw) => numbers(raw, f32::from_le_bytes)?.into_iter().map(f64::from).collect(),
                None => tensor.float_data.iter().map(|v| f64::from(*v)).collect(),
            }),
            element_type::DOUBLE => Values::F64(match raw {
                Some(raw) => numbers(raw, f64::from_le_bytes)?,
                None => tensor.double_data.clone(),
            }),
            element_type::INT64 => Values::Int(match raw {
                Some(raw) => numbers(raw, i64::from_le_bytes)?,
                None => tensor.int64_data.clone(),
            }),
            element_type::INT32 => Values::Int(match raw {
                Some(raw) => numbers(raw, i32::from_le_bytes)?.into_iter().map(i64::from).collect(),
                None => tensor.int32_data.iter().map(|v| i64::from(*v)).collect(),
            }),
            element_type::UINT8 | element_type::BOOL => Values::Int(match raw {
                Some(raw) => raw.iter().map(|v| i64::from(*v)).collect(),
                None => tensor.int32_data.iter().map(|v| i64::from(*v)).collect(),
            }),
            element_type::STRING => {
                let texts = tensor.string_data.iter().map(|text| String::from_utf8(text.clone()));
                Values::Text(
                    texts.collect::<Result<_, _>>().map_err(|_| "it holds bytes that are no text".to_string())?,
                )
            }
            other => return Err(format!("its element type {other} is not understood")),
        };
        let count = match &values {
            Values::F32(v) | Values::F64(v) => v.len(),
            Values::Int(v) => v.len(),
            Values::Text(v) => v.len(),
        };
        let said = tensor.dims.iter().try_fold(1_i64, |product, dim| product.checked_mul(*dim).filter(|_| *dim >= 0));
        if said != i64::try_from(count).ok() {
            return Err(format!("its shape {:?} does not fit its {count} values", tensor.dims));
        }
        Ok(Self { dims: tensor.dims.clone(), values })
    }

    /// Its numbers, where it holds numbers.
    pub(super) fn numbers(&self) -> Option<Vec<f64>> {
        match &self.values {
            Values::F32(values) | Values::F64(values) => Some(values.clone()),
            Values::Int(values) => Some(values.iter().map(|v| *v as f64).collect()),
            Values::Text(_) => None,
        }
    }

    /// Its whole numbers.
    pub(super) fn ints(&self) -> Option<&[i64]> {
        if let Values::Int(values) = &self.values { Some(values) } else { None }
    }

    /// Its entries as labels.
    pub(super) fn labels(&self) -> Option<Vec<String>> {
        match &self.values {
            Values::Int(values) => Some(values.iter().map(i64::to_string).collect()),
            Values::Text(values) => Some(values.clone()),
            Values::F32(values) | Values::F64(values) => Some(values.iter().map(f64::to_string).collect()),
        }
    }
}

fn numbers<const N: usize, T>(raw: &[u8], read: fn([u8; N]) -> T) -> Result<Vec<T>, String> {
    let (chunks, rest) = raw.as_chunks::<N>();
    if !rest.is_empty() {
        return Err(format!("its {} bytes are no whole number of values of {N} bytes", raw.len()));
    }
    Ok(chunks.iter().map(|chunk| read(*chunk)).collect())
}
