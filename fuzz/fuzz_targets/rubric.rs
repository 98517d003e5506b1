//! Text as a rubric and as its cases.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kaohe_fuzz::rubric(bytes));
