//! What can be wrong in a rubric file.

use super::clash::Clash;
use super::syntax::Syntax;
use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::period::{MonthDay, NotPeriod, Period};
use crate::points::{NotPoints, Points};

/// One mistake of a rubric file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RubricProblem {
    /// The file is larger than a rubric may be.
    TooLarge { bytes: usize, most: usize },
    /// A full-width sign or an unusual blank outside the texts.
    FullWidth { found: String, instead: String },
    /// A key in Chinese.
    BareKey { key: String },
    /// Not TOML.
    Syntax(Syntax),
    /// A key that this table does not have; `home` is the table that has it.
    UnknownKey { key: String, table: &'static str, near: Option<&'static str>, home: Option<&'static str> },
    /// A table that a rubric does not have.
    UnknownTable { name: String, near: Option<(&'static str, bool)> },
    /// A table of a list written as a single one, or the reverse; `list` is what it should be.
    TableForm { name: &'static str, list: bool },
    /// A table within one that has not begun.
    NoParent { table: String, parent: String },
    /// One key twice in one table.
    KeyTwice { key: String },
    /// One name for two things.
    NameTwice { thing: Thing, name: String },
    /// Two names that are read as one.
    NameAlike { thing: Thing, name: String, other: String },
    /// A value of the wrong type.
    Type { key: String, wanted: Type, found: Type, literal: String },
    /// A required key is missing.
    Missing { key: &'static str, table: &'static str },
    /// The file follows a version of the form that this program does not know.
    Schema { found: String },
    /// A number that is not an exact decimal.
    Inexact { key: String, literal: String, why: NotPoints },
    /// A number outside what the key allows.
    Bounds { key: String, literal: String, bounds: Bounds },
    /// The ends of a range are swapped or equal.
    Range { from: String, to: String },
    /// The categories do not add up.
    Sum { declared: Points, sum: Points },
    /// A floor above the marks of its category.
    Floor { floor: Points, marks: Points },
    /// Not a period of whole months.
    Period { why: NotPeriod },
    /// A day of a window that the period does not hold just once.
    WindowDay { day: MonthDay, times: usize, period: Period },
    /// A window that ends before it begins.
    WindowSwapped { from: String, to: String },
    /// A kind, level, material or rule that is named and not declared.
    Undeclared { thing: Thing, name: String, near: Option<String> },
    /// `unless` names the rule itself or one further down.
    Unless { rule: String, itself: bool },
    /// `unless` names a rule that never simply comes up: a mark or a proportion.
    UnlessDecided { rule: String },
    /// Keys of one rule that do not go together.
    Clash(Clash),
    /// A kind counted by ratio where records are counted, or the reverse.
    CountedBy { kind: String, ratio: bool },
    /// A condition on the level of a kind that has none.
    NoLevel { kind: String },
    /// A material asked of a kind that does not know it.
    ForeignMaterial { kind: String, material: String },
    /// A reading without its reason, or the reverse.
    Reading { missing: &'static str },
    /// More materials than a rubric may declare.
    TooManyMaterials { count: usize, most: usize },
    /// A text, a list or a table with nothing in it.
    Empty { key: String },
    /// A word of another form than its key asks for.
    Form { key: &'static str, word: String, form: Form },
    /// The word is none of those that the key knows.
    Choice { key: String, word: String, known: &'static [&'static str], near: Option<&'static str> },
}

/// What a name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    Kind,
    Level,
    Material,
    Rule,
    Category,
    Item,
    Window,
    Case,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Number,
    Flag,
    Date,
    List,
    Table,
    /// A text, or a list of texts.
    Texts,
    /// A number, or a range `{ from, to }`.
    Amount,
    /// A text, or `{ materials = […] }`.
    Split,
    /// A number, or both ends `[…, …]` of what is still open.
    Ends,
}

/// What a number is bound by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bounds {
    /// Above 0.
    AboveZero,
    /// 0 or more.
    NotNegative,
    /// A whole number, 1 or more.
    Count,
    /// A whole number, 0 or more.
    CountOrNone,
    /// A whole number of decimals, 0 to 4.
    Places,
    /// A share, above 0 and at most 1.
    Share,
}

/// The form of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Small letters, digits and `_`.
    Code,
    /// Letters, digits and `-`.
    Name,
    /// Letters, digits, `.`, `-` and `_`.
    Id,
    /// No blanks at its ends, no separators, nothing invisible.
    Word,
    /// A day without its year.
    MonthDay,
}

impl Problem for RubricProblem {
    fn code(&self) -> Code {
        match self {
            Self::TooLarge { .. } => Code::R001,
            Self::FullWidth { .. } => Code::R002,
            Self::BareKey { .. } => Code::R003,
            Self::Syntax(_) => Code::R004,
            Self::UnknownKey { .. } => Code::R005,
            Self::UnknownTable { .. } => Code::R006,
            Self::TableForm { .. } => Code::R007,
            Self::NoParent { .. } => Code::R008,
            Self::KeyTwice { .. } => Code::R009,
            Self::NameTwice { .. } | Self::NameAlike { .. } => Code::R010,
            Self::Type { .. } => Code::R011,
            Self::Missing { .. } => Code::R012,
            Self::Schema { .. } => Code::R013,
            Self::Inexact { .. } => Code::R014,
            Self::Bounds { .. } => Code::R015,
            Self::Range { .. } => Code::R016,
            Self::Sum { .. } => Code::R017,
            Self::Floor { .. } => Code::R018,
            Self::Period { .. } => Code::R019,
            Self::WindowDay { .. } | Self::WindowSwapped { .. } => Code::R032,
            Self::Undeclared { .. } => Code::R020,
            Self::Unless { .. } => Code::R021,
            Self::UnlessDecided { .. } => Code::R031,
            Self::Clash(_) => Code::R022,
            Self::CountedBy { .. } => Code::R023,
            Self::NoLevel { .. } => Code::R024,
            Self::ForeignMaterial { .. } => Code::R025,
            Self::Reading { .. } => Code::R026,
            Self::TooManyMaterials { .. } => Code::R027,
            Self::Empty { .. } => Code::R028,
            Self::Form { .. } => Code::R029,
            Self::Choice { .. } => Code::R030,
        }
    }

    fn text(&self) -> Text {
        super::sentence::of(self)
    }

    fn help(&self) -> Option<Text> {
        super::remedy::of(self)
    }
}
