//! Characters that look like others: radicals copied out of a PDF, compatibility forms, traditional and variant
//! characters.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::cell_problem::CellProblem;
use super::key::key;
use super::simplified::{is_all_simplified, is_simplified};
use crate::diagnostic::{Diagnostic, Place, Problem};

/// Each CJK radical with the ideograph that it looks like. Normal forms know nothing of them.
const RADICALS: &str = "\
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月\
    ⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂\
    ⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏\
    ⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/// Whether a character only looks like a usual one: a radical, or an ideograph that was kept for the sake of an older
/// encoding.
pub(super) fn is_one(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
        && plain(character) != character
}

/// The text with the characters that are meant.
pub(super) fn plain_text(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_one) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|character| if is_one(character) { plain(character) } else { character }).collect()
}

/// The text in usual characters: what only looks like one, and what is traditional and stands in no simplified text.
pub(crate) fn usual_text(text: &str) -> Cow<'_, str> {
    let plain = plain_text(text);
    if is_all_simplified(&plain) {
        return plain;
    }
    let usual = hanconv::t2s(&plain);
    let pairs = plain.chars().zip(usual.chars());
    pairs.map(|(written, usual)| if is_simplified(written) { written } else { usual }).collect()
}

/// The usual character that one looks like; itself where there is none.
fn plain(character: char) -> char {
    let mut characters = RADICALS.chars();
    while let Some((radical, ideograph)) = characters.next().zip(characters.next()) {
        if radical == character {
            return ideograph;
        }
    }
    std::iter::once(character).nfkc().next().unwrap_or(character)
}

/// Traditional characters that say what kind of place a town is, and a variant that is none of today: no name is meant
/// to be written so.
const OF_TOWNS: &str = "鎮鄉區園開發縣場辦處莊皐";

/// No word that is known has more bytes: what a cell holds instead of one may be a whole book.
const LONGEST_WORD: usize = 400;

/// A word that is not known, but is once its traditional and variant characters are written the usual way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    problem: CellProblem,
}

impl Variant {
    /// What is wrong with the word.
    pub fn problem(&self) -> &impl Problem {
        &self.problem
    }

    /// The diagnostic at the place of the word.
    pub fn diagnostic(&self, place: Place) -> Diagnostic {
        Diagnostic::new(&self.problem, place)
    }

    /// What an unknown word means in the usual characters, and what is wrong with it. `None` where it means nothing
    /// in them either.
    pub fn of<T>(written: &str, meaning: impl Fn(&str) -> Option<T>) -> Option<(T, Self)> {
        let written = key(written);
        if written.is_ascii() || written.len() > LONGEST_WORD {
            return None;
        }
        usual_forms(&written).find_map(|usual| {
            let meaning = meaning(&usual)?;
            let found = written.chars().zip(usual.chars()).find(|(written, usual)| written != usual);
            let found = found.map_or_else(|| written.to_string(), |(found, _)| found.to_string());
            Some((meaning, Self { problem: CellProblem::Variant { found, instead: usual } }))
        })
    }

    /// What is wrong with a name that says in traditional characters what kind of place it is; nothing with one that
    /// has others of them for good reason, 濛江乡, or such as stand in simplified text too, 乾元镇.
    pub fn declared(name: &str) -> Option<Self> {
        let written = key(name);
        if written.is_ascii()
            || written.len() > LONGEST_WORD
            || written.chars().all(|c| c.is_ascii() || is_simplified(c))
        {
            return None;
        }
        let usual = hanconv::t2s(hanconv::jp2t(hanconv::t2s(written.as_ref())));
        let pairs = || written.chars().zip(usual.chars());
        let is_other = |(written, usual): &(char, char)| written != usual && !is_simplified(*written);
        // other traditional characters are also those of names that are to be written so: 濛江乡
        let found = pairs().filter(is_other).find(|(written, _)| OF_TOWNS.contains(*written))?.0.to_string();
        let instead = pairs().map(|pair| if is_other(&pair) { pair.1 } else { pair.0 }).collect();
        Some(Self { problem: CellProblem::Variant { found, instead } })
    }
}

/// A word in simplified characters; first as it is traditional, then as its variants are Japanese.
pub(super) fn usual_forms(written: &str) -> impl Iterator<Item = String> {
    let forms = [|word: &str| hanconv::t2s(word), |word: &str| hanconv::t2s(hanconv::jp2t(word))];
    forms.into_iter().map(|form| form(written)).filter(move |usual| usual != written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_alike_is_written_the_usual_way() {
        for (written, plain) in [
            ("⻓江镇", "长江镇"),
            ("⼥子⻔卫", "女子门卫"),
            ("\u{f9d8}山", "律山"),
            ("⻑", "長"),
            ("白蒲镇①", "白蒲镇①"),
        ] {
            assert_eq!(plain_text(written), plain, "{written}");
        }
        // twelve of the compatibility block are ideographs of their own
        assert!(!is_one('\u{fa0e}') && is_one('\u{fa10}') && is_one('\u{2f00}') && is_one('\u{2ea0}'));
    }

    #[test]
    fn a_name_is_declared_in_simplified_characters() {
        let said = |name: &str| Variant::declared(name).and_then(|variant| variant.problem.help()).map(|help| help.zh);
        for (name, instead) in
            [("白蒲鎮", "白蒲镇"), ("如皐鎮", "如皋镇"), ("於潛鎮", "於潜镇"), ("龍遊湖開發區", "龙游湖开发区")]
        {
            assert_eq!(said(name), Some(format!("写成「{instead}」")), "{name}");
        }
        for name in
            ["白蒲镇", "乾元镇", "於潜镇", "堃镇", "喆乡", "濛江乡", "氾水镇", "鮀江街道", "Baipu", "①区", "𠮷镇", ""]
        {
            assert_eq!(said(name), None, "{name}");
        }
    }

    #[test]
    fn an_unknown_word_is_held_against_the_known_ones_in_usual_characters() {
        let known = |word: &str| (word == "如皋镇").then_some(7);
        for written in ["如皋鎮", "如皐镇", "如皐鎮", " 如皋鎮"] {
            assert_eq!(Variant::of(written, known).map(|(meaning, _)| meaning), Some(7), "{written}");
        }
        assert_eq!(Variant::of("如城鎮", known), None);
        assert_eq!(Variant::of("ascii", |_| Some(1)), None);
    }
}
