//! The roster: the towns that are assessed.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::file_name::unusable;
use super::problem::RosterProblem;
use super::{SEPARATORS, Town, TownNo};
use crate::diagnostic::{Diagnostic, Names, Place};
use crate::sheet::{Column, Dialect, Header, Holds, Row, Scanner, Variant, key};
use crate::text;

/// The towns, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// The towns; a [`TownNo`] is a position here.
    pub towns: Vec<Town>,
    named: HashMap<String, TownNo>,
    near: OnceLock<Near>,
}

/// The names as near ones are sought among them.
#[derive(Debug, Clone)]
struct Near {
    names: Names,
    /// The first name of each stem.
    stems: HashMap<String, String>,
}

impl Roster {
    /// A roster of these towns. A name that two of them share means the first.
    pub fn new(towns: Vec<Town>) -> Self {
        let mut named = HashMap::new();
        for (at, town) in towns.iter().enumerate() {
            for name in std::iter::once(&town.name).chain(&town.aliases) {
                named.entry(folded(name)).or_insert(TownNo(at));
            }
        }
        Self { towns, named, near: OnceLock::new() }
    }

    /// The town of a name or a declared other name, however wide its letters are.
    pub fn find(&self, name: &str) -> Option<TownNo> {
        self.named.get(&folded(name)).copied()
    }

    /// The town at a position of this roster.
    pub fn get(&self, no: TownNo) -> Option<&Town> {
        self.towns.get(no.0)
    }

    /// The town of a name that is on the roster in the usual characters alone, and what is wrong with it.
    pub fn variant(&self, name: &str) -> Option<(TownNo, Variant)> {
        Variant::of(name, |usual| self.find(usual))
    }

    /// The name of this roster that is nearest to one which is not on it; else one that is the same but for what kind of
    /// town it says.
    pub fn suggest(&self, name: &str) -> Option<&str> {
        let Near { names, stems } = self.near.get_or_init(|| Near::new(&self.towns));
        let alike = || stems.get(stem_of(&folded(name))).map(String::as_str);
        names.nearest(&key(name)).or_else(alike)
    }

    /// Every town with its number, in order.
    pub fn numbered(&self) -> impl Iterator<Item = (TownNo, &Town)> {
        self.towns.iter().enumerate().map(|(at, town)| (TownNo(at), town))
    }
}

impl Near {
    fn new(towns: &[Town]) -> Self {
        let names = || towns.iter().flat_map(|town| std::iter::once(&town.name).chain(&town.aliases));
        let mut stems = HashMap::new();
        for name in names() {
            stems.entry(stem_of(&folded(name)).to_owned()).or_insert_with(|| name.clone());
        }
        Self { names: Names::new(names().map(String::as_str)), stems }
    }
}

/// A name as it is compared. Small and capital letters are one: on Windows they would name one file.
pub(super) fn folded(name: &str) -> String {
    key(name).to_lowercase()
}

/// A name without what it says of the kind of town: 如城 of 如城镇 and 如城街道.
fn stem_of(name: &str) -> &str {
    const KINDS: [&str; 9] = ["街道办事处", "街道", "新区", "开发区", "园区", "镇", "乡", "区", "办"];
    let stem = KINDS.into_iter().find_map(|kind| name.strip_suffix(kind));
    stem.filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// Whether a name is the other without what that says of the kind of town, and could be another name of it: 白蒲 of 白蒲镇.
pub fn is_short_for(name: &str, other: &str) -> bool {
    let (name, other) = (folded(name), folded(other));
    name != other && name == stem_of(&other)
}

/// Whether a name is one of a town at first sight: 白蒲镇, and not 镇, 乡镇 or 合计.
fn is_usual(name: &str) -> bool {
    name.ends_with(['镇', '乡', '道', '区', '办']) && name.chars().count() > 2
}

/// The columns of a roster, in the order of the numbers below.
pub const COLUMNS: [Column; 3] = [
    Column {
        zh: "镇",
        en: "town",
        required: true,
        holds: Holds::Name,
        also: &["镇名", "乡镇", "单位", "名称", "镇(区、街道)"],
    },
    Column { zh: "类别", en: "group", required: false, holds: Holds::Key, also: &[] },
    Column { zh: "别名", en: "alias", required: false, holds: Holds::Keys, also: &[] },
];
const NAME: usize = 0;
const GROUP: usize = 1;
const ALIAS: usize = 2;

/// Reads `towns.csv`. What is wrong in it is added to the diagnostics; the roster holds the towns that are right.
pub fn read_roster(file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Roster {
    read_roster_in(Dialect::default(), file, text, diagnostics)
}

/// [`read_roster()`] of a table that is written otherwise, or may grow larger.
pub fn read_roster_in(dialect: Dialect, file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Roster {
    let mut scanner = Scanner::with(Arc::clone(file), text, dialect);
    let Some(header) = Header::read(&mut scanner, &COLUMNS, diagnostics) else {
        return Roster::default();
    };
    let mut row = scanner.row();
    let mut reading = Reading { taken: HashMap::new(), towns: Vec::new(), diagnostics };
    let mut rows = 0_usize;
    while scanner.next_row(&mut row, reading.diagnostics) {
        rows += 1;
        if !header.fits(&mut row, reading.diagnostics) {
            continue;
        }
        // no name of a column is like that of a town
        let is_town = is_usual(header.cell(&row, NAME));
        if is_town || !header.is_stray(&row, reading.diagnostics) {
            reading.row(&header, &row);
        }
    }
    let Reading { towns, .. } = reading;
    if rows == 0 {
        diagnostics.push(Diagnostic::new(&RosterProblem::Empty, Place::file(Arc::clone(file))));
    }
    Roster::new(towns)
}

/// The names that are taken, with the town and the place of each, and the towns so far.
struct Reading<'d> {
    taken: HashMap<String, (usize, Place)>,
    towns: Vec<Town>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Reading<'_> {
    fn row(&mut self, header: &Header, row: &Row<'_>) {
        let name = header.cell(row, NAME);
        let place = header.place(row, NAME);
        if header.is_told(row, NAME) {
            return;
        }
        if name.is_empty() {
            self.diagnostics.push(Diagnostic::new(&RosterProblem::NameMissing, place));
            return;
        }
        self.diagnostics.extend(Variant::declared(name).map(|variant| variant.diagnostic(place.clone())));
        if !self.take(name, self.towns.len(), place) {
            return;
        }
        let at = self.towns.len();
        let mut aliases = Vec::new();
        for alias in header.cell(row, ALIAS).split(SEPARATORS).map(str::trim).filter(|alias| !alias.is_empty()) {
            if self.take(alias, at, header.place(row, ALIAS)) {
                aliases.push(alias.to_owned());
            }
        }
        self.towns.push(Town { name: name.to_owned(), group: header.cell(row, GROUP).to_owned(), aliases });
    }

    /// Gives a name to a town, unless it is unusable or belongs to another.
    fn take(&mut self, name: &str, town: usize, place: Place) -> bool {
        if let Some(why) = unusable(name) {
            let problem = RosterProblem::Unusable { written: name.to_owned(), why };
            self.diagnostics.push(Diagnostic::new(&problem, place));
            return false;
        }
        match self.taken.get(&folded(name)) {
            Some((owner, _)) if *owner == town => false,
            Some((owner, first)) => {
                let owner = self.towns.get(*owner).map(|town| town.name.clone()).unwrap_or_default();
                let problem = RosterProblem::NameTaken { written: name.to_owned(), town: owner };
                let what = text!("第一次在这里", "the first is here");
                self.diagnostics.push(Diagnostic::new(&problem, place).also(first.clone(), what));
                false
            }
            None => {
                self.taken.insert(folded(name), (town, place));
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Roster, Vec<String>) {
        let mut found = Vec::new();
        let roster = read_roster(&"towns.csv".into(), text, &mut found);
        let at = |d: &Diagnostic| {
            let cell = d.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
            format!("{}:{}:{}:{cell}", d.code, d.place.line, d.place.column)
        };
        (roster, found.iter().map(at).collect())
    }

    #[test]
    fn a_town_is_found_by_each_of_its_names() {
        let (roster, found) = read("类别,镇,别名\n镇,白蒲镇,白蒲； 蒲镇、Baipu\n街道,如城街道,\n");
        assert_eq!(found, Vec::<String>::new());
        for name in ["白蒲镇", "白蒲", "蒲镇", "ｂａｉｐｕ", " 白蒲镇"] {
            assert_eq!(roster.find(name), Some(TownNo(0)), "{name}");
        }
        assert_eq!((roster.find("如城"), roster.suggest("如城")), (None, Some("如城街道")));
        let short =
            [("白蒲", "白蒲镇"), ("如城", "如城街道"), ("白蒲镇", "白蒲镇"), ("蒲", "白蒲镇"), ("镇", "白蒲镇")];
        assert_eq!(short.map(|(name, other)| is_short_for(name, other)), [true, true, false, false, false]);
        assert_eq!((roster.suggest("如城镇"), roster.suggest("白蒲乡")), (Some("如城街道"), Some("白蒲镇")));
        assert_eq!(roster.get(TownNo(1)).map(|town| (&*town.name, &*town.group)), Some(("如城街道", "街道")));
    }

    #[test]
    fn a_name_belongs_to_one_town() {
        let (roster, found) = read("镇,别名\n甲镇,甲；甲镇\n乙镇,甲\n甲镇,\n甲,\nAb,\nａB,\n");
        assert_eq!(found, ["T002:3:4:B3", "T002:4:1:A4", "T002:5:1:A5", "T002:7:1:A7"]);
        assert_eq!(roster.towns.len(), 3);
    }

    #[test]
    fn a_name_that_no_file_can_have_is_refused() {
        for name in [
            "a/b",
            "a\\b",
            "a:b",
            "a*",
            "a?",
            "\"a\"\"b\"",
            "<a",
            "a>",
            "a|b",
            "..",
            "../x",
            "a..b",
            "a.",
            ".a",
            "CON",
            "con.txt",
            "Nul",
            "COM1",
            "LPT9.csv",
            "COM¹",
            "CONIN$",
            "a\tb",
        ] {
            assert_eq!(read(&format!("town\n{name}\n")).1, ["T003:2:1:A2"], "{name:?}");
        }
        for (name, code) in [("a\u{7}b", "F050:2:2:A2"), ("甲\u{200b}镇", "F048:2:2:A2"), ("\"a\nb\"", "F046:2:3:A2")]
        {
            assert_eq!(read(&format!("town\n{name}\n")).1, [code], "{name:?}");
        }
        for name in ["com10", "console", "白蒲镇(东)", "a.b"] {
            assert_eq!(read(&format!("town\n{name}\n")).1, Vec::<String>::new(), "{name:?}");
        }
        assert_eq!(read(&format!("town\n{}\n", "长".repeat(61))).1, ["T003:2:1:A2"]);
    }

    #[test]
    fn a_roster_names_at_least_one_town() {
        assert_eq!(read("镇,类别\n,,\n").1, ["T004:0:0:"]);
        assert_eq!(read("镇,类别\n,镇\n").1, ["T001:2:1:A2"]);
        assert_eq!(read("类别\n镇\n").1, ["F017:1:1:A1"]);
    }
}
