//! Which of several workers answers for a patient.

/// One of `count` equal parts of all patients, by a fixed hash of the patient's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Counted from 0.
    pub index: u32,
    /// How many there are.
    pub count: u32,
}

impl Shard {
    /// The one part that holds everybody.
    pub const ALL: Self = Self { index: 0, count: 1 };

    pub(crate) fn holds(self, key: &[u8]) -> bool {
        self.count <= 1 || hash(key) % u64::from(self.count) == u64::from(self.index)
    }

    /// Whether this worker counts what no patient is known for, so that it is counted once.
    pub(crate) fn counts(self, start: u64) -> bool {
        self.holds(&start.to_le_bytes())
    }
}

/// FNV-1a, 64 bits, with a last mixing so that its low bits depend on all of the key.
fn hash(bytes: &[u8]) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    }
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_one_shard_and_shards_are_about_equal() {
        let count = 7;
        let mut sizes = vec![0_u32; 7];
        for person in 0..7000 {
            let key = format!("patient-{person}");
            let of: Vec<u32> =
                (0..count).filter(|index| Shard { index: *index, count }.holds(key.as_bytes())).collect();
            assert_eq!(of.len(), 1, "{key}");
            sizes[of[0] as usize] += 1;
        }
        assert!(sizes.iter().all(|size| (850..1150).contains(size)), "{sizes:?}");
    }
}
