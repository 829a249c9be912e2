//! Whole counts, which choose a plural form and are written in the language's groups of digits.

/// A whole count.
pub trait Count {
    /// The count, exact up to 2⁵³.
    fn count(self) -> f64;
}

impl Count for f64 {
    fn count(self) -> f64 {
        self.round()
    }
}

impl Count for u32 {
    fn count(self) -> f64 {
        f64::from(self)
    }
}

impl Count for i32 {
    fn count(self) -> f64 {
        f64::from(self)
    }
}

impl Count for u16 {
    fn count(self) -> f64 {
        f64::from(self)
    }
}

impl Count for u8 {
    fn count(self) -> f64 {
        f64::from(self)
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of patients, files and bytes stay below 2^53")]
impl Count for usize {
    fn count(self) -> f64 {
        self as f64
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of patients, files and bytes stay below 2^53")]
impl Count for u64 {
    fn count(self) -> f64 {
        self as f64
    }
}
