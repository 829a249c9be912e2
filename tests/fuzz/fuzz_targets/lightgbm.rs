//! `import::lightgbm`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drop(fuzz::read(import::lightgbm::import, bytes)));
