//! Whose log it is, by its own rows.

use std::sync::Arc;

use super::entry::{Entry, TOWN};
use super::problem::LogProblem;
use crate::diagnostic::Place;
use crate::text;

impl Entry<'_, '_> {
    /// A log can say in every row whose it is, and is then held to it.
    pub(super) fn town(&mut self) {
        let written = self.cell(TOWN);
        if written.is_empty() || self.known.town == Some(written) {
            return;
        }
        if self.log.whose.is(written) {
            self.known.town = self.header.index(TOWN).and_then(|at| self.row.lasting(at));
            return;
        }
        let town = self.log.whose.name();
        let here = text!("这是「{town}」的台账", "this is the log of `{town}`");
        let another = self.log.whose.is_another(written);
        let problem = LogProblem::OtherTown { written, town, another };
        let told = self.row.wrong(&problem, self.header.index(TOWN).unwrap_or(0));
        self.found.push(told.also(Place::file(Arc::clone(self.log.file)), here));
    }
}
