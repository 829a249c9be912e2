//! Decision trees: the IR that libraries' files become, and the same laid out for arithmetic.

mod check;
mod compact;
mod ir;
mod layout;
pub mod score;
mod slot;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod walk_tests;

pub use check::{MAX_DEPTH, MAX_NODES, MAX_WIDTH, TreeError};
pub use ir::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
pub use layout::{Child, Layout, Split, TreeSpan};
pub use slot::{Kind, Slot, Zero};

use std::any::Any;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A sound forest, as compact bytes: owned, or borrowed from the program's own data. It is laid out when first used.
#[derive(Debug)]
pub struct Forest {
    bytes: Cow<'static, [u8]>,
    layout: OnceLock<Layout>,
    derived: OnceLock<Box<dyn Any + Send + Sync>>,
}

impl Forest {
    /// Checks an ensemble and lays it out.
    ///
    /// # Errors
    /// Says what is wrong with which tree.
    pub fn new(ensemble: &TreeEnsemble) -> Result<Self, TreeError> {
        check::check(ensemble)?;
        let layout = Layout::new(ensemble);
        let forest = Self::unread(compact::write(&layout).into());
        // Read back, so that what runs here is what runs wherever the bytes go.
        forest.layout.set(compact::read(&forest.bytes)?).ok();
        Ok(forest)
    }

    /// A forest from its bytes.
    ///
    /// # Errors
    /// When the bytes are not those of a sound forest.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, TreeError> {
        let layout = compact::read(&bytes)?;
        let forest = Self::unread(bytes.into());
        forest.layout.set(layout).ok();
        Ok(forest)
    }

    /// A forest from bytes that the build wrote into the program: read when first used.
    #[must_use]
    pub fn from_static(bytes: &'static [u8]) -> Self {
        Self::unread(bytes.into())
    }

    fn unread(bytes: Cow<'static, [u8]>) -> Self {
        Self { bytes, layout: OnceLock::new(), derived: OnceLock::new() }
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The flat form.
    pub fn layout(&self) -> &Layout {
        // Bytes that the build wrote are sound; others were read before they became a forest.
        self.layout.get_or_init(|| compact::read(&self.bytes).unwrap_or_else(|_| Layout::empty()))
    }

    /// What `make` makes of the layout, made once and kept with the forest: a place for the one thing that whoever uses
    /// the forest again and again has to lay out. `None` where something of another type is kept there.
    pub fn derived<T: Any + Send + Sync>(&self, make: impl FnOnce(&Layout) -> T) -> Option<&T> {
        self.derived.get_or_init(|| Box::new(make(self.layout()))).downcast_ref()
    }

    /// How many margins it gives.
    #[must_use]
    pub fn margin_count(&self) -> usize {
        self.layout().base.len()
    }

    /// Fills the margins of a row.
    pub fn margins_from_row(&self, row: &[f64], margins: &mut [f64]) {
        self.layout().margins_from_row(row, margins);
    }

    /// The columns that some split asks, ascending, each once.
    #[must_use]
    pub fn columns_used(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = self.layout().slots.iter().map(|slot| slot.column as usize).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

impl Clone for Forest {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), layout: self.layout.clone(), derived: OnceLock::new() }
    }
}

impl PartialEq for Forest {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl serde::Serialize for Forest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.bytes)
    }
}

impl<'de> serde::Deserialize<'de> for Forest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Vec::<u8>::deserialize(deserializer)?;
        Self::from_bytes(bytes).map_err(serde::de::Error::custom)
    }
}
