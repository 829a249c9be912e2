//! A forest as bytes: what is compiled into the module and what a bundle loads at run time.
//!
//! Little-endian, one array after the other; numbers of four or eight bytes lie byte plane by byte plane, so that a
//! web server's compression finds what repeats. The order is that of [`write`]; [`read`] trusts nothing.

mod bytes;
mod read;

pub(super) use read::read;

use super::ir::{Aggregation, Precision};
use super::layout::{Child, Layout};
use super::slot::{Kind, Zero};
use bytes::Writer;

/// The first bytes, with the version of the form.
const MAGIC: &[u8; 8] = b"INSITEF1";
/// Bits of a split's shape.
const LEFT_IS_LEAF: u8 = 1;
const RIGHT_IS_LEAF: u8 = 2;
const MISSING_LEFT: u8 = 4;

/// A layout as bytes.
pub(super) fn write(layout: &Layout) -> Vec<u8> {
    let mut out = Writer::default();
    out.bytes(MAGIC);
    out.byte(u8::from(layout.precision == Precision::F64));
    out.byte(u8::from(layout.aggregation == Aggregation::Average));
    for count in [layout.columns, layout.base.len(), layout.leaf_width, layout.slots.len(), layout.trees.len()] {
        out.count(count);
    }
    out.f64s(layout.base.iter().copied());
    for slot in &layout.slots {
        out.count(slot.column as usize);
        out.byte(match slot.zero {
            Zero::AsIs => 0,
            Zero::ForMissing => 1,
            Zero::IsMissing => 2,
        });
        match &slot.kind {
            Kind::Number => out.byte(0),
            Kind::OneOf(set) | Kind::OneOfCut(set) => {
                out.byte(if matches!(slot.kind, Kind::OneOf(_)) { 1 } else { 3 });
                out.count(set.len());
                out.u32s(set.iter().copied());
            }
            Kind::Equals(number) => {
                out.byte(2);
                out.f64s([*number].into_iter());
            }
        }
    }
    out.u32s(layout.trees.iter().map(|tree| tree.splits));
    out.u32s(layout.trees.iter().map(|tree| tree.margin));
    let thresholds = &layout.thresholds;
    out.u32s(thresholds.iter().map(|of_slot| of_slot.len() as u32));
    let number = |out: &mut Writer, values: Vec<f64>| match layout.precision {
        Precision::F32 => out.f32s(values.into_iter().map(|value| value as f32)),
        Precision::F64 => out.f64s(values.into_iter()),
    };
    number(&mut out, thresholds.concat());
    out.u32s(layout.splits.iter().map(|split| split.slot));
    out.u32s(layout.splits.iter().map(|split| split.rank));
    for split in &layout.splits {
        let shape = [
            (matches!(split.left, Child::Leaf(_)), LEFT_IS_LEAF),
            (matches!(split.right, Child::Leaf(_)), RIGHT_IS_LEAF),
        ];
        let shape = shape.into_iter().filter(|(is, _)| *is).fold(0, |shape, (_, bit)| shape | bit);
        out.byte(shape | if split.missing_left { MISSING_LEFT } else { 0 });
    }
    out.f32s(layout.splits.iter().map(|split| split.left_share));
    number(&mut out, layout.leaves.clone());
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::testing::random_ensemble;
    use super::super::{Layout, Precision};
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for seed in 0..20 {
            let precision = if seed % 2 == 0 { Precision::F32 } else { Precision::F64 };
            let layout = Layout::new(&random_ensemble(seed, 5, precision));
            assert_eq!(read(&write(&layout)).unwrap(), layout, "seed {seed}");
        }
    }

    #[test]
    fn no_broken_bytes_panic_and_none_shorter_is_read() {
        let bytes = write(&Layout::new(&random_ensemble(3, 4, Precision::F32)));
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_err(), "{length}");
        }
        for at in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut broken = bytes.clone();
                broken[at] ^= flip;
                // Some flips give another sound forest; whatever is read must be walkable.
                if let Ok(layout) = read(&broken) {
                    let mut margins = vec![0.0; layout.base.len()];
                    layout.margins_from_row(&vec![0.5; layout.columns], &mut margins);
                }
            }
        }
    }
}
