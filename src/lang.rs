//! The two languages of every sentence that the program says, side by side.

/// A language of the output. Codes, keys and JSON are the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The one of the two that belongs to this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// The language named by `--lang` or `KAOHE_LANG`: `zh` or `en`, also as a locale writes it (`ZH`, `zh_CN.UTF-8`).
    pub fn from_name(name: &str) -> Option<Self> {
        let language = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language {
            _ if language.eq_ignore_ascii_case("zh") => Some(Self::Zh),
            _ if language.eq_ignore_ascii_case("en") => Some(Self::En),
            _ => None,
        }
    }

    /// The language of a locale such as `zh_CN.UTF-8`, `zh-Hans-CN` or `C`: Chinese where the locale is Chinese,
    /// English elsewhere.
    pub fn from_locale(locale: &str) -> Self {
        Self::from_name(locale).unwrap_or(Self::En)
    }
}

/// One sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The Chinese sentence.
    pub zh: String,
    /// The English sentence.
    pub en: String,
}

impl Text {
    /// Several as one, with what stands between two of them in Chinese and in English.
    pub fn joined(texts: impl IntoIterator<Item = Self>, zh: &str, en: &str) -> Self {
        let mut all = Self::default();
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                all.zh.push_str(zh);
                all.en.push_str(en);
            }
            all.zh.push_str(&text.zh);
            all.en.push_str(&text.en);
        }
        all
    }

    /// The sentence in one language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }
}

/// What is the same in both languages: a name, an id, words of the user's.
impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self { zh: words.to_owned(), en: words.to_owned() }
    }
}

impl From<&Text> for Text {
    fn from(text: &Text) -> Self {
        text.clone()
    }
}

/// A [`Text`] from two format strings, Chinese first, so that neither language can be forgotten.
#[macro_export]
macro_rules! text {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::lang::Text { zh: format!($zh), en: format!($en) }
    };
}

/// A full-width letter, digit or sign as the usual one, any other character as it is: ① and ² are no digits.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_locales_are_chinese_and_all_others_english() {
        for locale in ["zh", "zh_CN.UTF-8", "zh-Hans-CN", "ZH_TW"] {
            assert_eq!(Lang::from_locale(locale), Lang::Zh, "{locale}");
        }
        for locale in ["C", "POSIX", "en_US.UTF-8", "", "zhx_CN"] {
            assert_eq!(Lang::from_locale(locale), Lang::En, "{locale}");
        }
    }
}
