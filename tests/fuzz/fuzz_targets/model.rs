//! Our own models: a forest's bytes, a compiled model, `model.json`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drop(fuzz::load(bytes)));
