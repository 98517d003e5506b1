//! The words that a key of a rubric takes: each is read, listed and said in a difference where its value is defined.

use crate::lang::Text;

/// A value that is one word in the file.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word, in the order in which they are told.
    const WORDS: &'static [&'static str];

    /// The value of a word.
    fn of(word: &str) -> Option<Self>;

    /// Its word.
    fn word(self) -> &'static str;

    /// What it means, short.
    fn says(self) -> Text;
}

/// An enumeration with, for each value, its word and what that means in both languages.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$of:meta])* $value:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$of])* $value,)+
        }

        impl crate::rubric::Word for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];

            fn of(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$value),)+
                    _ => None,
                }
            }

            fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            fn says(self) -> crate::lang::Text {
                match self {
                    $(Self::$value => crate::text!($zh, $en),)+
                }
            }
        }
    };
}
pub(super) use words;
