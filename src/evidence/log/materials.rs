//! The materials of a row: the one cell that holds a list of words.

use super::entry::{Entry, MATERIALS};
use super::problem::LogProblem;
use crate::diagnostic::Offer;
use crate::evidence::words_of;
use crate::rubric::{Kind, MaterialSet};
use crate::sheet::StandIn;

impl Entry<'_, '_> {
    /// What is on file.
    pub(super) fn materials(&mut self, kind: Option<&Kind>) -> MaterialSet {
        let Some((column, cell)) = self.header.index(MATERIALS).and_then(|at| Some((at, self.row.get(at)?))) else {
            return MaterialSet::default();
        };
        if cell.is_empty() {
            return MaterialSet::default();
        }
        if let Some(materials) = self.known.materials.get(cell) {
            return *materials;
        }
        if self.row.is_told(column) {
            return MaterialSet::default();
        }
        let before = self.found.len();
        let materials = self.listed_materials((column, cell), kind);
        if let Some(lasting) = self.row.lasting(column).filter(|_| self.found.len() == before) {
            self.known.materials.put(lasting, materials);
        }
        materials
    }

    /// The materials of a cell, word by word.
    fn listed_materials(&mut self, (column, cell): (usize, &str), kind: Option<&Kind>) -> MaterialSet {
        let mut materials = MaterialSet::default();
        for (at, written) in words_of(cell) {
            if let Some(material) = self.reader.words.materials.get(written) {
                materials = materials.and(material);
                continue;
            }
            let part = at..at + written.len();
            if let Some((material, variant)) = self.reader.words.materials.variant(written) {
                materials = materials.and(material);
                let mut told = self.row.wrong_within(variant.problem(), column, part);
                told.offer = told.offer.map(|offer| Offer::new(written, offer.instead));
                self.found.push(told);
            } else if let Some(nothing) = StandIn::of(written) {
                self.found.push(self.row.wrong_within(nothing.problem(), column, part));
            } else {
                let vocabulary = &self.reader.rubric.vocabulary;
                let problem = LogProblem::MaterialUnknown { written, kind, vocabulary };
                self.found.push(self.row.wrong_within(&problem, column, part));
            }
        }
        materials
    }
}
