//! A bound on how deep models stand in one another: a compiled file's reader has none, and two bytes are a level.

use std::cell::Cell;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// More than any import nests (32) with what an ensemble of ensembles may add.
const DEEPEST: u32 = 128;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Reads an inner model, or refuses one that stands too deep.
pub(crate) fn bounded<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        return Err(D::Error::custom(format_args!("models stand in one another more than {DEEPEST} deep")));
    }
    DEPTH.set(depth + 1);
    let inner = Box::<T>::deserialize(deserializer);
    DEPTH.set(depth);
    inner
}
