//! J: the ledger.

pub(super) mod chain;
pub(super) mod effect;
pub(super) mod open;
pub(super) mod row;
pub(super) mod ruling;
pub(super) mod several;
pub(super) mod unusual;
