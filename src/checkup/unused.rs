//! Words of the vocabulary that no rule uses.

use super::flaw::{Flaw, What, Where};
use crate::rubric::{KindNo, LevelTest, MaterialNo, MaterialSet, Rubric, Selector};

/// What the rules ask of one kind.
#[derive(Clone, Default)]
struct Asked {
    at_all: bool,
    level: bool,
    materials: MaterialSet,
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    let mut asked = vec![Asked::default(); rubric.vocabulary.kinds.len()];
    for rule in &rubric.rules {
        let listed: MaterialSet = rule.look.listed().iter().copied().collect();
        for selector in rule.look.selectors() {
            ask(&mut asked, selector, listed);
        }
    }
    let mut everywhere = MaterialSet::default();
    for (at, (kind, asked)) in rubric.vocabulary.kinds.iter().zip(&asked).enumerate() {
        let (name, place) = (kind.name.clone(), Where::Kind(KindNo(at)));
        everywhere = everywhere.union(asked.materials);
        if !asked.at_all {
            flaws.push(Flaw::new(place, What::KindUnused { kind: name }));
            continue;
        }
        let idle = kind.materials.without(asked.materials);
        if !idle.is_empty() {
            let materials = rubric.vocabulary.material_names(idle);
            flaws.push(Flaw::new(place, What::MaterialNotAsked { kind: name.clone(), materials }));
        }
        if kind.has_level && !asked.level {
            flaws.push(Flaw::new(place, What::LevelUnused { kind: name }));
        }
    }
    for (at, material) in rubric.vocabulary.materials.iter().enumerate() {
        if !everywhere.has(MaterialNo(at)) {
            flaws.push(Flaw::new(Where::Materials, What::MaterialUnused { material: material.clone() }));
        }
    }
}

fn ask(asked: &mut [Asked], selector: &Selector, listed: MaterialSet) {
    for kind in &selector.kinds {
        if let Some(asked) = asked.get_mut(kind.0) {
            asked.at_all = true;
            asked.level |= selector.level != LevelTest::Any;
            asked.materials = asked.materials.union(selector.with).union(listed);
        }
    }
}
