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
use std::sync::{Arc, OnceLock};

/// A sound forest, as compact bytes: owned, or borrowed from the program's own data. It is laid out when first used;
/// its clones share everything.
#[derive(Debug, Clone)]
pub struct Forest(Arc<Shared>);

#[derive(Debug)]
struct Shared {
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
        // Read back, so that what runs here is what runs wherever the bytes go.
        Self::from_bytes(compact::write(&Layout::new(ensemble)))
    }

    /// A forest from its bytes.
    ///
    /// # Errors
    /// When the bytes are not those of a sound forest.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, TreeError> {
        let layout = compact::read(&bytes)?;
        Ok(Self::shared(bytes.into(), layout.into()))
    }

    /// A forest from bytes that the build wrote into the program: read when first used.
    #[must_use]
    pub fn from_static(bytes: &'static [u8]) -> Self {
        Self::shared(bytes.into(), OnceLock::new())
    }

    fn shared(bytes: Cow<'static, [u8]>, layout: OnceLock<Layout>) -> Self {
        Self(Arc::new(Shared { bytes, layout, derived: OnceLock::new() }))
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    /// The flat form.
    pub fn layout(&self) -> &Layout {
        // Bytes that the build wrote are sound; others were read before they became a forest.
        self.0.layout.get_or_init(|| compact::read(&self.0.bytes).unwrap_or_else(|_| Layout::empty()))
    }

    /// What `make` makes of the layout, made once and kept with the forest: a place for the one thing that whoever uses
    /// the forest again and again has to lay out. `None` where something of another type is kept there.
    pub fn derived<T: Any + Send + Sync>(&self, make: impl FnOnce(&Layout) -> T) -> Option<&T> {
        self.0.derived.get_or_init(|| Box::new(make(self.layout()))).downcast_ref()
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

impl PartialEq for Forest {
    fn eq(&self, other: &Self) -> bool {
        self.0.bytes == other.0.bytes
    }
}

impl serde::Serialize for Forest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0.bytes)
    }
}

impl<'de> serde::Deserialize<'de> for Forest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(ForestBytes)
    }
}

/// Takes the bytes in one piece: one by one they would be most of the time in which a model is read.
struct ForestBytes;

impl serde::de::Visitor<'_> for ForestBytes {
    type Value = Forest;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("the bytes of a compiled forest")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Forest, E> {
        Forest::from_bytes(bytes.to_vec()).map_err(E::custom)
    }
}
