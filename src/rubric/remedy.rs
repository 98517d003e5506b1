//! What to write instead of a mistake in a rubric, and the names that its sentences are made of.

use super::problem::{Bounds, Form, RubricProblem, Thing, Type};
use crate::lang::Text;
use crate::period::Span;
use crate::points::{NotPoints, Points};
use crate::text;

/// What to write instead.
#[expect(clippy::too_many_lines, reason = "one remedy for each mistake that has one")]
pub(super) fn of(problem: &RubricProblem) -> Option<Text> {
    Some(match problem {
        RubricProblem::TooLarge { .. } => text!(
            "请检查是不是选错了文件；确实这么大，请加 --no-limits",
            "check that this is the right file; if it is meant to be so large, add --no-limits"
        ),
        RubricProblem::FullWidth { instead, .. } if instead == " " => {
            text!("改用普通空格，或删去", "write a plain space, or nothing")
        }
        RubricProblem::FullWidth { instead, .. } => text!("改用半角「{instead}」", "write `{instead}`"),
        RubricProblem::BareKey { .. } => text!(
            "键一律用英文，kaohe explain rule 列出规则的键；中文只写在引号里",
            "keys are English, `kaohe explain rule` lists those of a rule; Chinese is written within quotes only"
        ),
        RubricProblem::Syntax(syntax) => return syntax.help(),
        RubricProblem::Clash(clash) => clash.help(),
        RubricProblem::UnknownKey { near: Some(near), .. } | RubricProblem::Choice { near: Some(near), .. } => {
            text!("是不是「{near}」？", "did you mean `{near}`?")
        }
        RubricProblem::UnknownKey { home: Some(""), key, .. } => text!(
            "「{key}」写在文件开头，第一个方括号行的上面",
            "`{key}` belongs at the top of the file, above the first line in brackets"
        ),
        RubricProblem::UnknownKey { home: Some(home), key, .. } => {
            text!("「{key}」是 {home} 的键", "`{key}` is a key of {home}")
        }
        RubricProblem::UnknownTable { near: Some((near, true)), .. } => {
            text!("是不是「[[{near}]]」？", "did you mean `[[{near}]]`?")
        }
        RubricProblem::UnknownTable { near: Some((near, false)), .. } => {
            text!("是不是「[{near}]」？", "did you mean `[{near}]`?")
        }
        RubricProblem::TableForm { name, list: true } => text!("写成 [[{name}]]", "write [[{name}]]"),
        RubricProblem::TableForm { name, list: false } => text!("写成 [{name}]", "write [{name}]"),
        RubricProblem::NoParent { parent, .. } => {
            text!("先写「[[{parent}]]」和它的键", "write `[[{parent}]]` and its keys first")
        }
        RubricProblem::KeyTwice { .. } => text!("只留一个", "leave one of them"),
        RubricProblem::NameTwice { .. } | RubricProblem::NameAlike { .. } => {
            text!("给其中一个换个名字", "give one of them another name")
        }
        RubricProblem::Type { wanted, found, literal, .. } => return of_type(*wanted, *found, literal),
        RubricProblem::Missing { key, table } => {
            let example = example(key, table);
            text!("例如：{example}", "for example: {example}")
        }
        RubricProblem::Schema { .. } => text!(
            "写 schema = \"kaohe.rubric/1\" 或 \"kaohe.rubric/2\"",
            "write schema = \"kaohe.rubric/1\" or \"kaohe.rubric/2\""
        ),
        RubricProblem::Inexact { why: NotPoints::TooLarge, .. } => {
            let most = Points::MAX_WHOLE;
            text!("最大{most}", "the most is {most}")
        }
        RubricProblem::Inexact { why: NotPoints::TooFine, .. } => {
            let places = Points::MAX_PLACES;
            text!("最多{places}位小数", "write at most {places} decimals")
        }
        RubricProblem::Inexact { why: NotPoints::Form, .. } => {
            text!("只用数字和一个小数点，例如 0.5", "write digits and at most one point between them, such as 0.5")
        }
        RubricProblem::Bounds { bounds: Bounds::Share, .. } => text!("70% 写成 0.7", "write 70% as 0.7"),
        RubricProblem::Range { from, to } if from == to => {
            text!("固定的分值直接写 {from}", "write a fixed amount as {from}")
        }
        RubricProblem::Range { from, to } => {
            text!("写成 {{ from = {to}, to = {from} }}", "write {{ from = {to}, to = {from} }}")
        }
        RubricProblem::Sum { .. } => {
            text!("改正某项的分值或 full_marks", "mend the marks of a category, or full_marks")
        }
        RubricProblem::Floor { .. } => text!("扣完为止写 floor = 0", "where all can be lost, write floor = 0"),
        RubricProblem::Period { .. } => text!(
            "写整月，例如 from = 2018-01-01，to = 2018-12-31",
            "write whole months, such as from = 2018-01-01 and to = 2018-12-31"
        ),
        RubricProblem::WindowDay { times: 0, .. } => text!(
            "写考核期里的一天；2月的最后一天，平年写 02-28，闰年写 02-29",
            "write a day of the period; the last of February is 02-28, or 02-29 in a leap year"
        ),
        RubricProblem::WindowDay { .. } => text!(
            "考核期超过一年的，时间段只能用其中只有一个的日子",
            "in a period of more than a year, a window takes days that it has once"
        ),
        RubricProblem::WindowSwapped { from, to } => text!(
            "检查是不是写反了：from = \"{to}\"，to = \"{from}\"；跨年的时间段要在考核期里",
            "if they are swapped, write from = \"{to}\", to = \"{from}\"; a window over new year must lie within the period"
        ),
        RubricProblem::Undeclared { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
        RubricProblem::Undeclared { thing, .. } => match thing {
            Thing::Kind => text!("先用 [[kind]] 声明", "declare it in a [[kind]]"),
            Thing::Level => text!("先用 [[level]] 声明", "declare it in a [[level]]"),
            Thing::Material => text!("先写进文件开头的 materials", "add it to `materials` at the top of the file"),
            Thing::Rule | Thing::Category | Thing::Item | Thing::Window | Thing::Case => {
                text!("写上面一条规则的 id", "write the id of a rule further up")
            }
        },
        RubricProblem::Unless { .. } => text!("只能引用上面的规则", "name a rule further up"),
        RubricProblem::UnlessDecided { .. } => text!(
            "引用按记录计算或由办公室发现的规则",
            "name a rule whose records are looked at, or that the office finds"
        ),
        RubricProblem::CountedBy { ratio: true, .. } => {
            text!("改用 ratio = {{ kind = … }}", "use ratio = {{ kind = … }}")
        }
        RubricProblem::CountedBy { ratio: false, .. } => text!(
            "改用 count，或在 [[kind]] 里写 counted_by = \"ratio\"",
            "use count, or write counted_by = \"ratio\" in its [[kind]]"
        ),
        RubricProblem::NoLevel { .. } => text!(
            "在这个 [[kind]] 里写 level = true，或去掉级别条件",
            "write level = true in its [[kind]], or leave out the condition"
        ),
        RubricProblem::ForeignMaterial { .. } => {
            text!("把它加进这个 [[kind]] 的 materials", "add it to `materials` of its [[kind]]")
        }
        RubricProblem::Reading { missing } => text!("补上 {missing}", "add `{missing}`"),
        RubricProblem::TooManyMaterials { .. } => text!("合并或去掉一些", "merge some, or leave some out"),
        RubricProblem::Choice { known, .. } => {
            let (zh, en) = (known.join("、"), known.join(", "));
            text!("只能是：{zh}", "it is one of: {en}")
        }
        RubricProblem::UnknownKey { .. }
        | RubricProblem::UnknownTable { .. }
        | RubricProblem::Bounds { .. }
        | RubricProblem::Empty { .. }
        | RubricProblem::Form { .. } => return None,
    })
}

fn of_type(wanted: Type, found: Type, literal: &str) -> Option<Text> {
    let short = literal.chars().count() <= 40 && !literal.contains('\n');
    Some(match (wanted, found) {
        (Type::Text | Type::Texts | Type::Split, Type::Number) if literal.contains('.') && literal.ends_with('0') => {
            let shorter = literal.trim_end_matches('0').trim_end_matches('.');
            text!(
                "加上引号写成 \"{literal}\"；不加引号，{literal} 会变成 {shorter}",
                "write \"{literal}\" in quotes: without them {literal} would become {shorter}"
            )
        }
        (Type::Text | Type::Texts | Type::Split, Type::Number | Type::Date | Type::Flag) => {
            text!("加上引号写成 \"{literal}\"", "write \"{literal}\", in quotes")
        }
        (Type::Number | Type::Amount | Type::Date | Type::Flag, Type::Text) if short => {
            let bare = literal.trim_matches(['"', '\'']);
            text!("去掉引号写成 {bare}", "write {bare}, without quotes")
        }
        (Type::List, Type::Text | Type::Table) if short => text!("写成 [{literal}]", "write [{literal}]"),
        (Type::Amount, _) => text!("写 1，或 {{ from = 0, to = 1 }}", "write 1, or {{ from = 0, to = 1 }}"),
        (Type::Ends, _) => text!("写 1，还没有定的写 [0, 1]", "write 1, or [0, 1] where it is open"),
        (Type::Split, _) => {
            let words = Span::WORDS.map(|word| format!("\"{word}\""));
            let (zh, en) = (words.join("、"), words.join(", "));
            text!(
                "写 {zh}、{{ materials = […] }} 或 {{ windows = […] }}",
                "write {en}, {{ materials = […] }} or {{ windows = […] }}"
            )
        }
        (Type::Table, _) => {
            text!("写在花括号里，例如 {{ kind = \"…\" }}", "write it in braces, such as {{ kind = \"…\" }}")
        }
        _ => return None,
    })
}

/// A line to copy for a key that is missing.
fn example(key: &str, table: &str) -> String {
    let value = match key {
        "id" if table.is_empty() => "\"work-safety-2025\"",
        "id" if table == "[[category]]" => "\"1\"",
        "kind" if table.is_empty() => return "[[kind]]".to_owned(),
        "rule" if table == "[bonus]" => return "[[bonus.rule]]".to_owned(),
        "rule" if table == "[[case]]" => "\"1.1\"",
        "charge" => "1",
        "case" => return "[[case]]".to_owned(),
        "schema" => "\"kaohe.rubric/1\"",
        "take" => "\"latest\"",
        "id" => "\"1.1\"",
        "full_marks" => "100",
        "to" if table == "windows" => "\"11-30\"",
        "from" => "2018-01-01",
        "to" => "2018-12-31",
        "proportion" | "printed" => "2",
        "marks" | "cap" | "limit" => "10",
        "floor" => "0",
        "code" | "kind" => "\"training\"",
        "between" => "[\"…\", \"…\"]",
        "materials" => "[\"…\"]",
        "period" | "rounding" => return format!("[{key}]"),
        "category" => return "[[category]]".to_owned(),
        "rule" => return "[[category.rule]]".to_owned(),
        _ => "\"…\"",
    };
    format!("{key} = {value}")
}

impl Thing {
    /// What it is called, in Chinese and in English.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Kind => ("事项", "kind"),
            Self::Level => ("级别", "level"),
            Self::Material => ("材料", "material"),
            Self::Rule => ("规则", "rule"),
            Self::Category => ("项目", "category"),
            Self::Item => ("分项", "item"),
            Self::Window => ("时间段", "window"),
            Self::Case => ("用例", "case"),
        }
    }
}

impl Type {
    /// What it is called, in Chinese and in English.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("引号里的文字", "a text in quotes"),
            Self::Number => ("数", "a number"),
            Self::Flag => ("true 或 false", "true or false"),
            Self::Date => ("日期", "a date"),
            Self::List => ("列表 [ … ]", "a list in [ ]"),
            Self::Table => ("表 { … }", "a table in { }"),
            Self::Texts => ("文字或文字的列表", "a text or a list of texts"),
            Self::Amount => ("数或范围", "a number or a range"),
            Self::Split => ("拆分方式", "a way to split"),
            Self::Ends => ("数或一对数", "a number or a pair of them"),
        }
    }
}

impl Bounds {
    /// What it takes, in Chinese and in English.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::AboveZero => ("大于0的数", "a number above 0"),
            Self::NotNegative => ("0或大于0的数", "a number of 0 or more"),
            Self::Count => ("1或大于1的整数", "a whole number of 1 or more"),
            Self::CountOrNone => ("0或大于0的整数", "a whole number of 0 or more"),
            Self::Places => ("0到4的整数", "a whole number from 0 to 4"),
            Self::Share => ("大于0、不超过1的数", "a number above 0 and at most 1"),
        }
    }
}

impl Form {
    /// What is wrong with the word, in Chinese and in English.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Code => ("只能用小写英文字母、数字和「_」", "it takes small English letters, digits and `_`"),
            Self::Name => ("只能用英文字母、数字和「-」", "it takes English letters, digits and `-`"),
            Self::Id => ("只能用字母、数字、「.」「-」和「_」", "it takes letters, digits, `.`, `-` and `_`"),
            Self::MonthDay => (
                "要写成“月-日”，不写年份，各两位，加引号，例如 \"11-01\"，而且日历上有这一天",
                "write a month and a day of the calendar as \"11-01\", in quotes and without the year",
            ),
            Self::Word => (
                "首尾不能有空格，中间不能有分隔符（；;、，,:）或看不见的字符",
                "it takes no blanks at its ends, no separators (；;、，,:) and nothing invisible",
            ),
        }
    }
}
