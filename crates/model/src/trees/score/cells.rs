//! A row as splits see it: every slot's value twice, once with a missing value as −∞ and once as +∞.
//!
//! A split then is one comparison, `cell < threshold` goes left, wherever its missing values go. Where the ensemble is
//! f64 or a slot is not simply a column, cells hold ranks among the slot's thresholds instead of values, which decide
//! the same.

use wide::f32x4;

use super::super::ir::Precision;
use super::super::layout::{Layout, Split};
use super::super::slot::Slot;

/// How rows become cells.
#[derive(Debug, Clone)]
pub struct Cells {
    /// Slots, or as many as there are columns where cells are the row itself.
    count: usize,
    /// Column of each cell pair where the cells are values of columns.
    plain: bool,
    precision: Precision,
    slots: Vec<Slot>,
    /// For each slot its thresholds, where cells are ranks.
    thresholds: Vec<Vec<f64>>,
}

/// The cells of one row. As many as 16 bits can name, so that looking one up needs no test of the bounds.
#[derive(Debug, Clone)]
pub struct CellRow(pub(super) Box<[f32; CELLS]>);

/// One more than the largest number of a cell.
pub(super) const CELLS: usize = 1 << 16;

impl Cells {
    /// The cell that is below no threshold.
    pub const NEVER_BELOW: u16 = (CELLS - 1) as u16;

    /// Cells of a forest; at most 32,768 slots can be told apart, which [`super::super::MAX_WIDTH`] holds for columns.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let plain = layout.precision == Precision::F32 && layout.slots.iter().all(Slot::is_plain);
        Self {
            count: if plain { layout.columns } else { layout.slots.len() },
            plain,
            precision: layout.precision,
            slots: layout.slots.clone(),
            thresholds: if plain { vec![] } else { layout.thresholds.clone() },
        }
    }

    /// How many cells a row has.
    #[must_use]
    pub fn count(&self) -> usize {
        2 * self.count
    }

    /// Whether cells can be named by 16 bits.
    #[must_use]
    pub fn fit(&self) -> bool {
        2 * self.count < CELLS
    }

    /// Cells for a row, to be filled.
    #[must_use]
    pub fn row(&self) -> CellRow {
        // Made on the heap: an array of this size has no place on a small stack.
        let mut cells: Box<[f32]> = vec![0.0; CELLS].into();
        cells[Self::NEVER_BELOW as usize] = f32::INFINITY;
        CellRow(cells.try_into().unwrap_or_else(|_| Box::new([f32::INFINITY; CELLS])))
    }

    /// The number of the cell that a split asks.
    #[must_use]
    pub fn cell(&self, split: &Split) -> usize {
        let at = if self.plain { self.slots[split.slot as usize].column } else { split.slot } as usize;
        if split.missing_left { at } else { self.count + at }
    }

    /// The threshold that a split's cell is compared with.
    #[must_use]
    pub fn threshold(&self, split: &Split) -> f32 {
        if self.plain {
            return split.threshold as f32;
        }
        split.rank as f32 + 0.5
    }

    /// Fills the cells of a row of f32.
    pub fn fill(&self, row: &[f32], cells: &mut CellRow) {
        if self.plain {
            let (left, right) = cells.0.split_at_mut(self.count);
            let known = row.len().min(self.count);
            let (four, rest) = row[..known].as_chunks::<4>();
            let [to_left, to_right] = [&mut *left, &mut *right].map(|cells| cells.as_chunks_mut::<4>().0);
            let infinity = f32x4::splat(f32::INFINITY);
            for ((left, right), values) in to_left.iter_mut().zip(to_right).zip(four) {
                let values = f32x4::new(*values);
                let is_nan = values.is_nan();
                *left = is_nan.bitselect(-infinity, values).to_array();
                *right = is_nan.bitselect(infinity, values).to_array();
            }
            for (value, at) in rest.iter().zip(4 * four.len()..) {
                left[at] = instead_of_nan(*value, f32::NEG_INFINITY);
                right[at] = instead_of_nan(*value, f32::INFINITY);
            }
            left[known..].fill(f32::NEG_INFINITY);
            right[known..self.count].fill(f32::INFINITY);
        } else {
            self.fill_from(|column| row.get(column).map_or(f64::NAN, |value| f64::from(*value)), cells);
        }
    }

    /// Fills the cells of a row of f64.
    pub fn fill_f64(&self, row: &[f64], cells: &mut CellRow) {
        let value = |column: usize| row.get(column).copied().unwrap_or(f64::NAN);
        if self.plain {
            for column in 0..self.count {
                let value = value(column) as f32;
                cells.0[column] = instead_of_nan(value, f32::NEG_INFINITY);
                cells.0[self.count + column] = instead_of_nan(value, f32::INFINITY);
            }
        } else {
            self.fill_from(value, cells);
        }
    }

    /// Gives each cell of four rows as one vector.
    pub fn fill_four(&self, rows: [&[f32]; 4], mut store: impl FnMut(usize, f32x4)) {
        let infinity = f32x4::splat(f32::INFINITY);
        if !self.plain {
            for (at, (slot, thresholds)) in self.slots.iter().zip(&self.thresholds).enumerate() {
                let value = |row: &[f32]| row.get(slot.column as usize).map_or(f64::NAN, |value| f64::from(*value));
                let values = rows.map(|row| slot.of(value(row), self.precision));
                let rank = |value: f64| thresholds.partition_point(|threshold| *threshold <= value) as f32;
                let ranks = f32x4::new(values.map(|value| if value.is_nan() { f32::NAN } else { rank(value) }));
                store(at, ranks.is_nan().bitselect(-infinity, ranks));
                store(self.count + at, ranks.is_nan().bitselect(infinity, ranks));
            }
            return;
        }
        let mut both = |at: usize, values: f32x4| {
            let is_nan = values.is_nan();
            store(at, is_nan.bitselect(-infinity, values));
            store(self.count + at, is_nan.bitselect(infinity, values));
        };
        let chunks = rows.map(|row| row.as_chunks::<4>());
        let whole = chunks.iter().map(|(whole, _)| whole.len()).min().unwrap_or(0).min(self.count / 4);
        for at in 0..whole {
            let block = f32x4::transpose(std::array::from_fn(|row| f32x4::new(chunks[row].0[at])));
            block.into_iter().enumerate().for_each(|(within, values)| both(4 * at + within, values));
        }
        for at in 4 * whole..self.count {
            both(at, f32x4::new(rows.map(|row| row.get(at).copied().unwrap_or(f32::NAN))));
        }
    }

    fn fill_from(&self, value: impl Fn(usize) -> f64, cells: &mut CellRow) {
        for (at, (slot, thresholds)) in self.slots.iter().zip(&self.thresholds).enumerate() {
            let value = slot.of(value(slot.column as usize), self.precision);
            let rank = thresholds.partition_point(|threshold| *threshold <= value) as f32;
            cells.0[at] = if value.is_nan() { f32::NEG_INFINITY } else { rank };
            cells.0[self.count + at] = if value.is_nan() { f32::INFINITY } else { rank };
        }
    }
}

impl CellRow {
    /// The cells.
    #[must_use]
    pub fn values(&self) -> &[f32; CELLS] {
        &self.0
    }
}

/// The value, or what stands for a missing one; by bits, as selecting among floats is slow in browsers.
#[inline]
fn instead_of_nan(value: f32, stand_in: f32) -> f32 {
    let is_nan = 0_u32.wrapping_sub(u32::from(value.is_nan()));
    f32::from_bits((value.to_bits() & !is_nan) | (stand_in.to_bits() & is_nan))
}
