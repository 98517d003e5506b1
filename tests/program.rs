//! The program as its users run it: command lines, folders, files.

mod bad_input;
#[path = "support/book.rs"]
mod book;
mod books;
mod cli;
mod dirty_year;
mod examples;
mod folder;
mod limits;
mod machines;
mod office;
mod other_rubric;
mod overlay;
mod ratios;
mod reviews;
mod runs;
mod schemas;
mod template;
mod values;
