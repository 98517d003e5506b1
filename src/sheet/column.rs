//! What a table's columns are called, and what they hold.

/// A column that a table may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its Chinese name.
    pub zh: &'static str,
    /// Its English name.
    pub en: &'static str,
    /// Whether the table is useless without it.
    pub required: bool,
    /// What its cells hold.
    pub holds: Holds,
    /// What people call it instead, folded as a key: suggested where the column is missing, never assumed.
    pub also: &'static [&'static str],
}

/// What the cells of a column hold: how strictly their text is looked at goes by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A word that is compared with others: a kind, a town, a level, an id. What nobody sees in it, or what only
    /// looks alike, makes it another word.
    Key,
    /// Such a word, by which all other tables know what it names: no space may stand around it.
    Name,
    /// Several such words: materials, other names.
    Keys,
    /// A number or a date.
    Value,
    /// A number of which nought and nothing say different things, so that a dash says neither.
    Amount,
    /// Words that say what was done: where they say that there was nothing, there is no row.
    Deed,
    /// Words that say what a row is about: a placeholder there says nothing.
    Title,
    /// Words.
    Words,
    /// What another table says, word for word: what is wrong with it is told there.
    Quote,
}

impl Holds {
    /// Whether cells with nothing suspicious in them are looked at all the same: for a space at an end, and for
    /// placeholders.
    pub(super) fn is_compared(self) -> bool {
        !matches!(self, Self::Words | Self::Quote)
    }

    /// Whether they hold numbers or dates.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Value | Self::Amount)
    }

    /// Whether they hold words for people to read.
    pub(super) fn is_words(self) -> bool {
        matches!(self, Self::Deed | Self::Title | Self::Words | Self::Quote)
    }

    /// Whether they hold words that are compared with others.
    pub(super) fn is_key(self) -> bool {
        matches!(self, Self::Key | Self::Name | Self::Keys)
    }
}
