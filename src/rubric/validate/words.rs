//! The words of a rubric checked: kinds, levels and materials, each with one meaning.

use std::collections::BTreeMap;

use super::super::clash::Clash;
use super::super::draft::{Draft, KindDraft};
use super::super::fields::{At, Slot};
use super::super::problem::{Form, RubricProblem, Thing};
use super::super::report::Report;
use super::super::{CountedBy, Kind, KindNo, Level, LevelNo, MaterialNo, MaterialSet, UnclearLevel, Vocabulary, Word};
use crate::diagnostic::nearest;
use crate::period::Period;
use crate::sheet::{key, usual_text};
use crate::text;

/// The vocabulary of a rubric, and which parts of it are known as a whole: of the others nothing is undeclared.
pub(super) struct Words {
    pub(super) vocabulary: Vocabulary,
    /// The period, of which windows are a part.
    pub(super) period: Option<Period>,
    pub(super) all_kinds: bool,
    /// Kinds of which it is not known how they are counted.
    pub(super) unclear_kinds: Vec<KindNo>,
    all_levels: bool,
    all_materials: bool,
}

/// Names that have been taken, as they are looked up, with how and where each is written and for which thing.
#[derive(Default)]
pub(super) struct Taken(BTreeMap<String, (At<String>, usize)>);

impl Taken {
    /// Takes a name for a thing; a second one, or one that is read as if it were, is reported at both places.
    pub(super) fn take(&mut self, thing: Thing, at: &At<String>, report: &mut Report) {
        self.take_for(self.0.len(), thing, at, report);
    }

    /// The same of one of several names of a thing, which may be alike but not the same.
    fn take_for(&mut self, owner: usize, thing: Thing, at: &At<String>, report: &mut Report) {
        // as logs and the ledger are read: in any width and case; and as people read
        let folded = usual_text(&key(&at.value)).to_lowercase();
        let Some((first, of)) = self.0.get(&folded) else {
            self.0.insert(folded, (at.clone(), owner));
            return;
        };
        let name = at.value.clone();
        let problem = if first.value == name {
            RubricProblem::NameTwice { thing, name }
        } else if *of == owner {
            return;
        } else {
            RubricProblem::NameAlike { thing, name, other: first.value.clone() }
        };
        report.add_with(&problem, at.span.clone(), first.span.clone(), || text!("第一个在这里", "the first is here"));
    }
}

/// Reports a name that a list of names holds twice.
pub(super) fn check_list(thing: Thing, list: &[At<String>], report: &mut Report) {
    for (at, name) in list.iter().enumerate() {
        if let Some(first) = list.iter().take(at).find(|first| first.value == name.value) {
            let problem = RubricProblem::NameTwice { thing, name: name.value.clone() };
            report.add_with(&problem, name.span.clone(), first.span.clone(), || {
                text!("第一个在这里", "the first is here")
            });
        }
    }
}

/// Checks the words of a draft.
pub(super) fn check(draft: &Draft, period: Option<Period>, report: &mut Report) -> Words {
    let mut words = Words {
        vocabulary: Vocabulary::default(),
        period,
        all_kinds: draft.whole.kinds,
        unclear_kinds: Vec::new(),
        all_levels: draft.whole.levels,
        all_materials: !draft.materials.is_unreadable(),
    };
    words.materials(draft, report);
    words.levels(draft, report);
    let mut taken = Taken::default();
    for kind in &draft.kinds {
        words.kind(kind, &mut taken, report);
    }
    for (at, kind) in draft.kinds.iter().enumerate() {
        let list = kind.shares_events_with.value().map(Vec::as_slice).unwrap_or_default();
        let shared = words.kind_list(list, report);
        if let Some(kind) = words.vocabulary.kinds.get_mut(at) {
            kind.shares_events_with = shared;
        }
    }
    words
}

impl Words {
    fn materials(&mut self, draft: &Draft, report: &mut Report) {
        let Some(materials) = draft.materials.given() else { return };
        let (count, most) = (materials.value.len(), MaterialSet::MOST);
        if count > most {
            report.add(&RubricProblem::TooManyMaterials { count, most }, materials.span.clone());
            self.all_materials = false;
        }
        let mut taken = Taken::default();
        for at in materials.value.iter().take(most) {
            word("materials", at, report);
            taken.take(Thing::Material, at, report);
            self.vocabulary.materials.push(at.value.clone());
        }
    }

    fn levels(&mut self, draft: &Draft, report: &mut Report) {
        let mut taken = Taken::default();
        for (owner, level) in draft.levels.iter().enumerate() {
            let also = level.also.value().map(Vec::as_slice).unwrap_or_default();
            for at in level.name.given().into_iter().chain(also) {
                word("name", at, report);
                taken.take_for(owner, Thing::Level, at, report);
            }
            self.vocabulary.levels.push(Level {
                line: report.line_of(level.span.start),
                name: level.name.value().cloned().unwrap_or_default(),
                also: also.iter().map(|at| at.value.clone()).collect(),
            });
        }
        for (more, unclear) in draft.unclear_levels.iter().enumerate() {
            if let Some(at) = unclear.word.given() {
                word("word", at, report);
                taken.take_for(draft.levels.len() + more, Thing::Level, at, report);
            }
            let Some(between) = unclear.between.given() else { continue };
            let levels: Vec<LevelNo> = between.value.iter().filter_map(|at| self.level(at, report)).collect();
            if between.value.len() < 2 {
                report.add(&RubricProblem::Empty { key: "between".to_owned() }, between.span.clone());
            }
            let word = unclear.word.value().cloned().unwrap_or_default();
            self.vocabulary.unclear_levels.push(UnclearLevel {
                word,
                between: levels,
                line: report.line_of(unclear.span.start),
            });
        }
    }

    fn kind(&mut self, draft: &KindDraft, taken: &mut Taken, report: &mut Report) {
        let owner = self.vocabulary.kinds.len();
        if let Some(at) = draft.code.given() {
            if !at.value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
                form("code", at, Form::Code, report);
                self.all_kinds = false;
            }
            taken.take_for(owner, Thing::Kind, at, report);
        }
        if let Some(at) = draft.name.given() {
            word("name", at, report);
            if draft.code.value() != Some(&at.value) {
                taken.take_for(owner, Thing::Kind, at, report);
            }
        }
        if let Some(at) = draft.unit.given() {
            word("unit", at, report);
        }
        let chosen = chosen("counted_by", &draft.counted_by, report);
        if chosen.is_err() || draft.counted_by.is_unreadable() {
            self.unclear_kinds.push(KindNo(self.vocabulary.kinds.len()));
        }
        let counted_by = chosen.ok().flatten().unwrap_or(CountedBy::Event);
        let over = draft.over.given().filter(|over| over.value);
        if let Some(over) = over.filter(|_| counted_by != CountedBy::Ratio && !draft.counted_by.is_unreadable()) {
            report.add(&RubricProblem::Clash(Clash::OverOfNoRatio), over.key.clone());
        }
        let has_level = draft.level.value().copied().unwrap_or_default();
        if let Some(at) = draft.level.given()
            && at.value
            && self.vocabulary.levels.is_empty()
            && self.all_levels
        {
            let problem = RubricProblem::Missing { key: "name", table: "[[level]]" };
            report.add(&problem, at.span.clone());
        }
        let materials = draft.materials.value().map(Vec::as_slice).unwrap_or_default();
        self.vocabulary.kinds.push(Kind {
            code: draft.code.value().cloned().unwrap_or_default(),
            name: draft.name.value().cloned().unwrap_or_default(),
            counted_by,
            unit: draft.unit.value().cloned().unwrap_or_else(|| "次".to_owned()),
            line: report.line_of(draft.span.start),
            // a condition on a level that could not be read is not reported besides
            has_level: has_level || draft.level.is_unreadable(),
            standing: draft.standing.value().copied().unwrap_or_default(),
            over: over.is_some(),
            shares_events_with: Vec::new(),
            materials: if draft.materials.is_unreadable() {
                (0..MaterialSet::MOST).map(MaterialNo).collect()
            } else {
                self.materials_of(materials, report)
            },
        });
    }

    /// The set of a list of materials, each declared and named once.
    pub(super) fn materials_of(&self, list: &[At<String>], report: &mut Report) -> MaterialSet {
        self.material_list(list, report).into_iter().collect()
    }

    /// The materials of a list in its order.
    pub(super) fn material_list(&self, list: &[At<String>], report: &mut Report) -> Vec<MaterialNo> {
        check_list(Thing::Material, list, report);
        let mut found = Vec::new();
        for at in list {
            match self.vocabulary.material_named(&at.value) {
                Some(no) => found.push(no),
                None if self.all_materials => {
                    let known = self.vocabulary.materials.iter().map(String::as_str);
                    undeclared(Thing::Material, at, known, report);
                }
                None => {}
            }
        }
        found
    }

    /// The kinds of a list in its order, each declared and named once.
    fn kind_list(&self, list: &[At<String>], report: &mut Report) -> Vec<KindNo> {
        check_list(Thing::Kind, list, report);
        let found = list.iter().filter_map(|at| {
            let found = self.vocabulary.kind_named(&at.value);
            if found.is_none() && self.all_kinds {
                self.undeclared_kind(at, report);
            }
            found
        });
        found.collect()
    }

    /// Reports a kind that is not declared.
    pub(super) fn undeclared_kind(&self, at: &At<String>, report: &mut Report) {
        let known = self.vocabulary.kinds.iter().flat_map(|kind| [kind.code.as_str(), kind.name.as_str()]);
        undeclared(Thing::Kind, at, known, report);
    }

    /// A declared level.
    pub(super) fn level(&self, at: &At<String>, report: &mut Report) -> Option<LevelNo> {
        let found = self.vocabulary.level_named(&at.value);
        if found.is_none() && self.all_levels {
            let levels = &self.vocabulary.levels;
            let known = levels.iter().flat_map(|l| std::iter::once(&l.name).chain(&l.also)).map(String::as_str);
            undeclared(Thing::Level, at, known, report);
        }
        found
    }
}

/// Reports a name that is not declared, with the near one.
pub(super) fn undeclared<'a>(
    thing: Thing,
    at: &At<String>,
    known: impl IntoIterator<Item = &'a str>,
    report: &mut Report,
) {
    let near = nearest(&at.value, known).map(str::to_owned);
    report.add(&RubricProblem::Undeclared { thing, name: at.value.clone(), near }, at.span.clone());
}

/// Reports a word that is none of those that a key knows.
pub(super) fn choice(key: &str, at: &At<String>, known: &'static [&'static str], report: &mut Report) {
    let near = nearest(&at.value, known.iter().copied());
    report.add(&RubricProblem::Choice { key: key.to_owned(), word: at.value.clone(), known, near }, at.span.clone());
}

/// A word that is none of those that its key takes; it has been reported.
pub(super) struct NoWord;

/// What a key says that takes one of some words; nothing where it is absent.
pub(super) fn chosen<T: Word>(key: &str, slot: &Slot<String>, report: &mut Report) -> Result<Option<T>, NoWord> {
    let Some(at) = slot.given() else { return Ok(None) };
    let value = T::of(&at.value);
    if value.is_none() {
        choice(key, at, T::WORDS, report);
    }
    value.map(Some).ok_or(NoWord)
}

/// Reports a word of the wrong form.
pub(super) fn form(key: &'static str, at: &At<String>, form: Form, report: &mut Report) {
    report.add(&RubricProblem::Form { key, word: at.value.clone(), form }, at.span.clone());
}

/// A word that a log or a table will hold: one that a cell can hold, and that reads back the same.
pub(super) fn word(key: &'static str, at: &At<String>, report: &mut Report) {
    let separator = |c: char| "；;、，,：:\"".contains(c);
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}' | '\u{3164}' | '\u{115f}')
    };
    if at.value.trim() != at.value || at.value.contains(|c| separator(c) || invisible(c)) {
        form(key, at, Form::Word, report);
    }
}
