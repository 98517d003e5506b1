//! What is read of a table and what is written back: the library, on texts. And how the house is built.

mod architecture;
mod codes;
mod columns;
mod harmless;
mod narrow;
mod reading;
mod repair;
mod support;
mod workbooks;
