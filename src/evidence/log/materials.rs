//! The materials of a row: the one cell that holds a list of words.

use super::entry::{Entry, MATERIALS};
use super::problem::LogProblem;
use super::words;
use crate::diagnostic::{Code, Offer};
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
        if let Some((materials, unknown)) = self.known.materials.get(cell)
            && (unknown == 0 || self.row.is_counted())
        {
            self.found.extend((0..unknown).map(|_| self.row.counted(Code::L021, column)));
            return materials;
        }
        if self.row.is_told(column) {
            return MaterialSet::default();
        }
        let before = self.found.len();
        let (materials, unknown) = self.listed_materials((column, cell), kind);
        if let Some(lasting) = self.row.lasting(column).filter(|_| self.found.len() - before == unknown) {
            self.known.materials.put(lasting, (materials, unknown));
        }
        materials
    }

    /// The materials of a cell, word by word, and how many of the words are not known.
    fn listed_materials(&mut self, (column, cell): (usize, &str), kind: Option<&Kind>) -> (MaterialSet, usize) {
        let (mut materials, mut unknown) = (MaterialSet::default(), 0);
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
                let (near, known) = self.said(|vocabulary| {
                    let known = words::asked_materials(kind, vocabulary);
                    (words::near_material(written, &known), known.join("；"))
                });
                let is_split = near.as_ref().is_some_and(|near| words::is_split(written, near));
                let written = self.said(|_| written.to_owned());
                let problem = LogProblem::MaterialUnknown { written, near, known, is_split };
                self.found.push(self.row.wrong_within(&problem, column, part));
                unknown += 1;
            }
        }
        (materials, unknown)
    }
}
