//! Text as a day, a count and an amount.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kaohe_fuzz::values(bytes));
