//! What the measures that fit or score again and again have in common: whom they draw from, how often, from which seed.

/// Rows, their groups, and how often to repeat.
#[derive(Debug, Clone, Copy)]
pub struct Resampling<'a> {
    /// How many rows there are, numbered from 0.
    pub rows: usize,
    /// The group of each row, such as the patient: rows of a group are drawn together. Every row is one where not given.
    pub groups: Option<&'a [usize]>,
    /// How often.
    pub replicates: usize,
    /// The seed.
    pub seed: u64,
    /// Threads to work with; they change nothing.
    pub threads: usize,
}
