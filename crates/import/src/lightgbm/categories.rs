//! The sets of categories of a tree's splits: bits of 32-bit words.

use super::DAMAGED;
use super::sections::Block;
use crate::ImportError;

/// A tree's sets of categories. Each belongs to one split, so that a small file cannot name a large set a thousand
/// times.
pub(super) struct Categories {
    sets: Vec<Option<Vec<u32>>>,
}

impl Categories {
    pub(super) fn read(block: &Block<'_>) -> Result<Self, ImportError> {
        let count: usize = if block.text("num_cat").is_some() { block.number("num_cat")? } else { 0 };
        if count == 0 {
            return Ok(Self { sets: Vec::new() });
        }
        let Some(ends) = count.checked_add(1) else {
            return Err(block.wrong("num_cat", "more sets of categories than a file can hold").with_remedy(DAMAGED));
        };
        let boundaries: Vec<usize> = block.numbers("cat_boundaries", ends)?;
        let words: Vec<u32> = block.numbers("cat_threshold", boundaries.last().copied().unwrap_or(0))?;
        let mut sets = Vec::new();
        for (set, ends) in boundaries.windows(2).enumerate() {
            let Some(words) = words.get(ends[0]..ends[1]) else {
                let what = format_args!("set {set} runs from {} to {}", ends[0], ends[1]);
                return Err(block.wrong("cat_boundaries", what).with_remedy(DAMAGED));
            };
            // LightGBM reads a category as a 32-bit integer with a sign.
            if words.len() > (i32::MAX as usize).div_ceil(32) {
                return Err(block.wrong("cat_boundaries", format_args!("set {set} is too large")).with_remedy(DAMAGED));
            }
            let bits = |(at, word): (usize, &u32)| {
                let word = *word;
                (0..32).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at as u32 * 32 + bit)
            };
            sets.push(Some(words.iter().enumerate().flat_map(bits).collect()));
        }
        Ok(Self { sets })
    }

    /// The set of a split, which nobody else has.
    pub(super) fn take(&mut self, block: &Block<'_>, index: f64, split: usize) -> Result<Vec<u32>, ImportError> {
        let known = self.sets.len();
        let whole = index >= 0.0 && index < known as f64 && index == f64::from(index as u32);
        let set = if whole { self.sets.get_mut(index as usize).and_then(Option::take) } else { None };
        set.ok_or_else(|| {
            let what = format_args!(
                "node {split} asks for set {index} of {known} sets of categories, or another node did before"
            );
            block.wrong("threshold", what).with_remedy(DAMAGED)
        })
    }
}
