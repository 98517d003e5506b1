//! What is wrong where a rubric is not TOML, in our own words.

use crate::lang::Text;
use crate::text;

/// One way of not being TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// A text outside quotes.
    Unquoted(String),
    /// A text that holds the quotes that end it.
    QuoteInside(String),
    /// No closing quote.
    UnclosedText,
    /// A closing quote, and none before it.
    NoOpeningQuote,
    /// A `\` with something after it that means nothing, or a control character, within quotes.
    BadText,
    /// A key and no `=`.
    NoEquals,
    /// One `=` too many.
    ExtraEquals,
    /// A key and nothing after `=`.
    NoValue,
    /// An `=` or a value, and no key.
    NoKey,
    /// A key of other characters than letters, digits, `_` and `-`.
    BadKey,
    /// `[` and no `]`.
    UnclosedList,
    /// `{` and no `}`.
    UnclosedTable,
    /// `]` or `}` with none before it that it closes.
    StrayBracket,
    /// A carriage return that ends no line.
    LoneReturn,
    /// A `[table]` line whose brackets do not match, or that holds something else.
    Header,
    /// No comma between two values.
    NoComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// Something after the end of a value.
    AfterValue,
    /// Not a number.
    BadNumber,
    /// Not a date, or not one of the calendar.
    BadDate,
    /// `True` or `TRUE`.
    BadFlag,
    /// A control character in a comment.
    BadComment,
    /// Tables within tables within tables.
    TooDeep,
    /// What the parser says, where none of these fits.
    Other(String),
}

impl Syntax {
    /// Whether a message of the TOML parser is about a key that is there already. The parser offers no kinds: what its words
    /// mean is known here alone.
    pub(crate) fn is_duplicate(message: &str) -> bool {
        message == "duplicate key"
    }

    /// What a message of the TOML parser means; `nothing` where it is about a place that holds nothing.
    pub(crate) fn from_parser(message: &str, nothing: bool) -> Self {
        let says = |start: &str| message.starts_with(start);
        if says("key with no value") || says("missing assignment") || says("missing value for key") {
            Self::NoEquals
        } else if says("missing value") || (nothing && says("string values must be quoted")) {
            Self::NoValue
        } else if says("extra `=`") || says("extra assignment") || says("unexpected `=`") {
            Self::ExtraEquals
        } else if ["array opening", "table open", "inline table element"].iter().any(|what| message.contains(what)) {
            Self::StrayBracket
        } else if says("carriage return") {
            Self::LoneReturn
        } else if says("missing key") || says("invalid key-value pair") {
            Self::NoKey
        } else if says("invalid unquoted key") || says("keys cannot be") || says("invalid key") {
            Self::BadKey
        } else if says("unclosed array table") || says("unclosed table") || says("invalid table") {
            Self::Header
        } else if says("unclosed array") {
            Self::UnclosedList
        } else if says("unclosed inline table") {
            Self::UnclosedTable
        } else if says("missing comma") {
            Self::NoComma
        } else if says("extra comma") {
            Self::ExtraComma
        } else if says("unexpected key or value") || says("unexpected content") {
            Self::AfterValue
        } else if says("string values must be quoted") {
            Self::Unquoted(String::new())
        } else if says("missing opening quote") {
            Self::NoOpeningQuote
        } else if message.contains("string") || message.contains("escape") || says("invalid value") {
            Self::BadText
        } else if message.contains("date") || message.contains("time") || message.contains("day") {
            Self::BadDate
        } else if says("invalid boolean") {
            Self::BadFlag
        } else if message.contains("comment") {
            Self::BadComment
        } else if says("cannot recurse") || says("recursion") {
            Self::TooDeep
        } else if ["number", "float", "mantissa", "fraction", "exponent", "leading zero", "sign", "radix", "digits"]
            .iter()
            .any(|word| message.contains(word))
        {
            Self::BadNumber
        } else {
            Self::Other(message.to_owned())
        }
    }

    /// What is wrong.
    pub(crate) fn text(&self) -> Text {
        match self {
            Self::Unquoted(word) if word.is_empty() => {
                text!("文字没有放在引号里", "this text does not stand in quotes")
            }
            Self::Unquoted(word) => text!("文字「{word}」没有放在引号里", "the text `{word}` does not stand in quotes"),
            Self::QuoteInside(word) => {
                text!("「{word}」前面的引号已经把文字结束了", "the quote before `{word}` has already ended the text")
            }
            Self::UnclosedText => text!("引号没有结束", "this quote is never closed"),
            Self::NoOpeningQuote => text!("引号没有开头", "there is a closing quote and no opening one"),
            Self::BadText => text!(
                "引号里有不能直接写的字符",
                "within the quotes there is a character that cannot be written like this"
            ),
            Self::NoEquals => text!("键的后面没有「=」", "there is no `=` after the key"),
            Self::ExtraEquals => text!("多了一个「=」", "there is one `=` too many"),
            Self::NoValue => text!("「=」后面没有值", "there is no value after `=`"),
            Self::NoKey => text!("值的前面没有键", "there is no key before the value"),
            Self::BadKey => text!("键里有不能用的字符", "the key holds a character that keys cannot have"),
            Self::UnclosedList => text!("列表的「[」没有对应的「]」", "the `[` of this list is never closed"),
            Self::UnclosedTable => text!("「{{」没有对应的「}}」", "this `{{` is never closed"),
            Self::StrayBracket => text!("右括号没有对应的左括号", "there is a closing bracket and no opening one"),
            Self::LoneReturn => text!("这里有一个单独的回车符", "there is a carriage return that ends no line"),
            Self::Header => text!("这一行的方括号不配对", "the brackets of this line do not match"),
            Self::NoComma => text!("两个值之间没有逗号", "there is no comma between two values"),
            Self::ExtraComma => text!("多了一个逗号", "there is a comma too many"),
            Self::AfterValue => text!("值的后面还有别的内容", "there is something else after the value"),
            Self::BadNumber => text!("这不是一个数", "this is not a number"),
            Self::BadDate => {
                text!("这不是一个日期，或日历上没有这一天", "this is not a date, or no day of the calendar")
            }
            Self::BadFlag => text!("这不是 true 或 false", "this is neither true nor false"),
            Self::BadComment => {
                text!("注释里有不能写的字符", "the comment holds a character that cannot stand there")
            }
            Self::TooDeep => text!("层层嵌套太深", "this is nested too deeply"),
            Self::Other(message) => {
                text!("不合 TOML 的写法", "this is not TOML: {message}")
            }
        }
    }

    /// What to write instead.
    pub(crate) fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Unquoted(word) if word.is_empty() => {
                text!("文字写在半角双引号里：\"…\"", "write texts within double quotes: \"…\"")
            }
            Self::Unquoted(word) => text!("请写成 \"{word}\"", "write \"{word}\""),
            Self::QuoteInside(_) | Self::AfterValue => text!(
                "一行只写一个值；文字里面的引号用中文引号“ ”，或写成 \\\"",
                "write one value a line; within a text write quotes as “ ” or as \\\""
            ),
            Self::UnclosedText => text!("在同一行补上结束的引号", "close it on the same line"),
            Self::NoOpeningQuote => text!("在文字前面补上引号", "write a quote before the text too"),
            Self::BadText => text!(
                "反斜杠写成 \\\\，换行写成 \\n，或用三个引号写多行文字",
                "write a backslash as \\\\ and a line break as \\n, or use three quotes for a text of several lines"
            ),
            Self::NoEquals | Self::NoValue | Self::NoKey | Self::ExtraEquals => {
                text!("写成 键 = 值", "write key = value")
            }
            Self::BadKey => {
                text!("键只用英文字母、数字、「_」和「-」", "keys have only English letters, digits, `_` and `-`")
            }
            Self::UnclosedList => text!("补上「]」", "add a `]`"),
            Self::UnclosedTable => text!("补上「}}」", "add a `}}`"),
            Self::StrayBracket => text!("去掉它，或补上左括号", "take it out, or add the opening one"),
            Self::LoneReturn => text!("用普通的文本编辑器重新保存", "save the file again with a plain text editor"),
            Self::Header => text!("写成 [名] 或 [[名]]，单独一行", "write [name] or [[name]], alone on its line"),
            Self::NoComma => text!("补上半角逗号「,」", "add a `,`"),
            Self::ExtraComma => text!("去掉多余的逗号", "take it out"),
            Self::BadNumber => text!("数写成 2 或 0.5", "write a number as 2 or 0.5"),
            Self::BadDate => text!(
                "日期写成 2018-01-31，不加引号；不写年份的，加引号写成 \"01-31\"",
                "write a date as 2018-01-31, without quotes; without its year as \"01-31\", in quotes"
            ),
            Self::BadFlag => text!("只写小写的 true 或 false", "write true or false, in small letters"),
            Self::BadComment => text!("删去这个字符", "take the character out"),
            Self::TooDeep | Self::Other(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    /// What the parser says in English is told in both languages: nothing that people write is left without a kind.
    #[test]
    fn what_the_parser_says_is_known() {
        for text in [
            "a",
            "a = ",
            "a = b",
            "a = 村",
            "= 1",
            "a == 1",
            "a = 1 2",
            "a = \"x",
            "a = 'x",
            "a = x\"",
            "a = \"\\q\"",
            "a = \"\\u12\"",
            "a = \"\\uD800\"",
            "a = \"\u{7}\"",
            "a = \"\"\"x",
            "a = [1",
            "a = [1 2]",
            "a = [,]",
            "a = [1,,2]",
            "a = ]",
            "a = {b = 1",
            "a = {b}",
            "a = {b = 1 c = 2}",
            "a = {,}",
            "a = }",
            "[a",
            "[[a]",
            "[a]]",
            "[]",
            "[a] b",
            "[a.]",
            ".a = 1",
            "a. = 1",
            "键 = 1",
            "a b = 1",
            "\"a = 1",
            "a = 01",
            "a = 1.",
            "a = .5",
            "a = 1e",
            "a = +-1",
            "a = 1_",
            "a = 0x",
            "a = 0xg",
            "a = 1,5",
            "a = 99999999999999999999",
            "a = 2018-13-01",
            "a = 2018-02-30",
            "a = 2018-1-1",
            "a = 25:00:00",
            "a = 2018-01-01T",
            "a = True",
            "a = tru",
            "a = inf1",
            "a = \"x\" # \u{7}",
            "a = 1\rb = 2",
            "a = “x”",
            "a：1",
            "a = 1；",
            "a = {b = 1}}",
            "\u{1}",
        ] {
            let (_, errors) = DeTable::parse_recoverable(text);
            for error in errors.iter().filter(|error| !Syntax::is_duplicate(error.message())) {
                let nothing = error.span().is_none_or(|span| span.is_empty());
                let known = Syntax::from_parser(error.message(), nothing);
                assert!(!matches!(known, Syntax::Other(_)), "{text}: {}", error.message());
                assert!(!known.text().zh.contains("expected"), "{text}");
            }
        }
        let (_, errors) = DeTable::parse_recoverable("a = 1\na = 2\n");
        assert!(errors.first().is_some_and(|error| Syntax::is_duplicate(error.message())));
    }
}
