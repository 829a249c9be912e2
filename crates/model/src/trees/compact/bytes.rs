//! Writing and reading arrays of numbers.

use super::super::TreeError;

/// Bytes being written.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn count(&mut self, count: usize) {
        self.bytes(&(count as u32).to_le_bytes());
    }

    pub(super) fn u32s(&mut self, values: impl Iterator<Item = u32>) {
        self.planes(values.map(u32::to_le_bytes).collect());
    }

    pub(super) fn f32s(&mut self, values: impl Iterator<Item = f32>) {
        self.planes(values.map(f32::to_le_bytes).collect());
    }

    pub(super) fn f64s(&mut self, values: impl Iterator<Item = f64>) {
        self.planes(values.map(f64::to_le_bytes).collect());
    }

    fn planes<const N: usize>(&mut self, values: Vec<[u8; N]>) {
        (0..N).for_each(|plane| self.0.extend(values.iter().map(|value| value[plane])));
    }
}

/// Bytes being read; every length is held against what is left.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], TreeError> {
        let (taken, rest) =
            self.0.split_at_checked(length).ok_or_else(|| TreeError::Bytes("they end too early".into()))?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self, most: u8, what: &str) -> Result<u8, TreeError> {
        let byte = self.take(1)?.first().copied().unwrap_or(0);
        if byte > most { Err(TreeError::Bytes(format!("{what} is {byte}"))) } else { Ok(byte) }
    }

    pub(super) fn count(&mut self, most: usize, what: &str) -> Result<usize, TreeError> {
        let count = self.u32s(1)?.first().copied().unwrap_or(0) as usize;
        if count > most {
            Err(TreeError::Bytes(format!("{count} {what}; at most {most} are possible")))
        } else {
            Ok(count)
        }
    }

    pub(super) fn u32s(&mut self, count: usize) -> Result<Vec<u32>, TreeError> {
        Ok(self.planes(count)?.into_iter().map(u32::from_le_bytes).collect())
    }

    pub(super) fn f32s(&mut self, count: usize) -> Result<Vec<f32>, TreeError> {
        Ok(self.planes(count)?.into_iter().map(f32::from_le_bytes).collect())
    }

    pub(super) fn f64s(&mut self, count: usize) -> Result<Vec<f64>, TreeError> {
        Ok(self.planes(count)?.into_iter().map(f64::from_le_bytes).collect())
    }

    fn planes<const N: usize>(&mut self, count: usize) -> Result<Vec<[u8; N]>, TreeError> {
        let length = count.checked_mul(N).ok_or_else(|| TreeError::Bytes("an array is too long".into()))?;
        let bytes = self.take(length)?;
        let mut values = vec![[0; N]; count];
        for (plane, bytes) in bytes.chunks_exact(count.max(1)).enumerate() {
            values.iter_mut().zip(bytes).for_each(|(value, byte)| value[plane] = *byte);
        }
        Ok(values)
    }
}
