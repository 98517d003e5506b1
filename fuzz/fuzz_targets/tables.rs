//! Bytes as a log, a ledger and a roster.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kaohe_fuzz::tables(bytes));
