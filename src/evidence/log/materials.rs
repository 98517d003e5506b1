//! The materials of a row: the one cell that holds a list of words.

use super::entry::{Entry, MATERIALS};
use super::problem::LogProblem;
use super::words;
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
            return materials;
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
            let place = |entry: &Self| entry.row.place_within(column, at..at + written.len());
            if let Some((material, variant)) = self.reader.words.materials.variant(written) {
                materials = materials.and(material);
                self.found.push(variant.diagnostic(place(self)));
            } else if let Some(nothing) = StandIn::of(written) {
                self.found.push(nothing.diagnostic(place(self)));
            } else {
                let known = words::asked_materials(kind, &self.reader.rubric.vocabulary);
                let near = self.near(|_| words::near_material(written, &known));
                let problem =
                    LogProblem::MaterialUnknown { written: written.to_owned(), near, known: known.join("、") };
                self.add(&problem, place);
            }
        }
        materials
    }
}
