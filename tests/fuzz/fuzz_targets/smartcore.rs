//! `import::smartcore`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drop(fuzz::read(import::smartcore::import, bytes)));
