//! Any diagnostics, shown.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kaohe_fuzz::excerpt(bytes));
