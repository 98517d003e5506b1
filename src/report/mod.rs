//! What people and programs read: domain values → tables of typed cells → dialects.

mod result;

pub use result::{Assessment, Standing, Statement};
