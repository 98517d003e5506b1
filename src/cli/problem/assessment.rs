//! What can be wrong with `assessment.toml`.

use crate::diagnostic::{Code, Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake in `assessment.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentProblem {
    /// It is no TOML.
    Syntax {
        /// What is wrong with it.
        what: Text,
        /// What to write instead, where that is known.
        instead: Option<Text>,
        /// A character that looks like one of TOML's own, and the one it looks like.
        lookalike: Option<(char, char)>,
    },
    /// A key in Chinese.
    ForeignKey {
        /// The key.
        key: String,
    },
    /// A key twice.
    Twice {
        /// The key.
        key: String,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// The key.
        key: String,
        /// The one that may have been meant.
        near: Option<&'static str>,
    },
    /// A value that is no text in quotes, or an empty one.
    NotText {
        /// Its key.
        key: &'static str,
    },
    /// `base_points` is no exact number above 0.
    BasePoints {
        /// What is written.
        written: String,
    },
    /// `places` is no whole number from 0 to 4.
    Places {
        /// What is written.
        written: String,
    },
    /// `unreviewed` is neither of its two words.
    Unreviewed {
        /// What is written.
        written: String,
    },
    /// `[[accepted]]` is no list of entries, or one lacks something.
    Accepted {
        /// The key that it lacks.
        lacks: Option<&'static str>,
    },
    /// An entry of `[[accepted]]` is for a code that is no warning.
    NotAWarning {
        /// The code.
        code: String,
        /// What it is instead; `None` where there is no such code.
        severity: Option<Severity>,
    },
    /// An entry of `[[accepted]]` matches no warning.
    AcceptsNothing {
        /// The code.
        code: Code,
    },
    /// `rubric_sha256` is no SHA-256.
    NotSha256 {
        /// What is written.
        written: String,
    },
    /// The rubric is not the one by which the office ruled.
    OtherRubric {
        /// The rubric.
        rubric: String,
        /// Its own SHA-256.
        actual: String,
    },
    /// A file that calls itself the rubric in use is another text, and is not read.
    UnusedRubric {
        /// Its name.
        name: String,
        /// The rubric in use.
        used: String,
        /// The id of both.
        id: String,
    },
    /// There are logs, and no rule looks at one.
    UnneededLogs,
    /// The rubric is a file of another folder.
    RubricOutside {
        /// What is written.
        written: String,
    },
    /// The rubric is neither built in nor a file.
    NoRubric {
        /// What is written.
        written: String,
        /// The built-in name that may have been meant.
        near: Option<&'static str>,
        /// The built-in names, joined.
        built_in: String,
        /// Why it cannot be read as a file.
        cause: Text,
    },
}

impl Problem for AssessmentProblem {
    fn code(&self) -> Code {
        match self {
            Self::Syntax { .. } => Code::A001,
            Self::UnknownKey { .. } => Code::A002,
            Self::NotText { .. } => Code::A003,
            Self::BasePoints { .. } => Code::A004,
            Self::Places { .. } => Code::A005,
            Self::NoRubric { .. } => Code::A006,
            Self::Twice { .. } => Code::A007,
            Self::ForeignKey { .. } => Code::A008,
            Self::NotSha256 { .. } => Code::A009,
            Self::OtherRubric { .. } => Code::A010,
            Self::RubricOutside { .. } => Code::A011,
            Self::UnusedRubric { .. } => Code::A012,
            Self::Accepted { .. } => Code::A015,
            Self::NotAWarning { .. } => Code::A016,
            Self::AcceptsNothing { .. } => Code::A017,
            Self::UnneededLogs => Code::A013,
            Self::Unreviewed { .. } => Code::A020,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Syntax { what, .. } => what.clone(),
            Self::ForeignKey { key } => text!("键「{key}」是中文", "the key `{key}` is not English"),
            Self::Twice { key } => text!("「{key}」写了两次", "`{key}` is there twice"),
            Self::UnknownKey { key, .. } => text!("没有「{key}」这一项", "unknown key `{key}`"),
            Self::NotText { key } => {
                text!("「{key}」要写引号里的文字，不能是空的", "`{key}` must be text in quotes, and not empty")
            }
            Self::BasePoints { written } => text!(
                "「base_points」（基本分）要大于 0、不超过 999999，最多四位小数，写的是「{written}」",
                "`base_points` must be a number above 0 and at most 999999, with at most four decimals, not `{written}`"
            ),
            Self::Places { written } => text!(
                "「places」（小数位数）要写 0 到 4 的整数，写的是「{written}」",
                "`places` must be a whole number from 0 to 4, not `{written}`"
            ),
            Self::Unreviewed { written } => text!(
                "「unreviewed」（没有审核的记录怎么算）要写 \"accepted\" 或 \"pending\"，写的是「{written}」",
                "`unreviewed` must be \"accepted\" or \"pending\", not `{written}`"
            ),
            Self::Accepted { lacks: None } => {
                text!(
                    "「accepted」要写成 [[accepted]]，一处一段",
                    "`accepted` must be written as [[accepted]], one part for each"
                )
            }
            Self::Accepted { lacks: Some(key) } => text!(
                "这一段 [[accepted]] 缺「{key}」，或写了几样",
                "this [[accepted]] lacks `{key}`, or has several of them"
            ),
            Self::NotAWarning { code, severity: None } => text!("没有「{code}」这个代码", "there is no code `{code}`"),
            Self::NotAWarning { code, severity: Some(_) } => {
                text!("「{code}」不是警告，不能认可", "`{code}` is no warning, and cannot be accepted")
            }
            Self::AcceptsNothing { code } => {
                text!("这一段认可的「{code}」，一处也没有", "no warning is {code} and what is written here")
            }
            Self::NotSha256 { written } => text!(
                "「rubric_sha256」要写 64 位十六进制数字，写的是「{written}」",
                "`rubric_sha256` must be 64 hexadecimal digits, not `{written}`"
            ),
            Self::OtherRubric { rubric, .. } => text!(
                "裁定和评分是按另一版细则作出的：「{rubric}」已经改动",
                "rulings and marks were given under another version of the rubric: `{rubric}` has changed since"
            ),
            Self::UnusedRubric { name, used, id } => text!(
                "「{name}」没有用到：它的 id 也是「{id}」，内容不同，用的是「{used}」",
                "`{name}` is not used: its id is `{id}` too, its text another, and `{used}` is in use"
            ),
            Self::UnneededLogs => {
                text!(
                    "细则没有一条看台账，这里的台账没有读",
                    "no rule of the rubric looks at logs: what is here was not read"
                )
            }
            Self::RubricOutside { written } => {
                text!(
                    "细则「{written}」在考核文件夹之外",
                    "the rubric `{written}` lies outside of the assessment folder"
                )
            }
            Self::NoRubric { written, cause, .. } => {
                let (zh, en) = (&cause.zh, &cause.en);
                text!("找不到细则「{written}」：{zh}", "no rubric `{written}`: {en}")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Syntax { lookalike: Some((wrong, right)), .. } => text!(
                "「{wrong}」是全角或中文符号，请写半角的「{right}」",
                "`{wrong}` only looks like it: write the plain `{right}`"
            ),
            Self::Syntax { lookalike: None, instead: Some(instead), .. } => instead.clone(),
            Self::Syntax { lookalike: None, instead: None, .. } => {
                text!("每行写一项，例如 base_points = 20", "write one item a line, such as base_points = 20")
            }
            Self::Unreviewed { .. } => text!(
                "没有审核的先算数，写 \"accepted\"；没有审核的先不算数，写 \"pending\"",
                "write \"accepted\" where a record counts until it is reviewed, \"pending\" where it does not"
            ),
            Self::Accepted { .. } => text!(
                "写 code、reason（理由）、by（认可人），再写 town、rule、file 中的一样；指某一条记录的，file 之外写 title",
                "write code, reason and by, and one of town, rule and file; for one record, title beside the file"
            ),
            Self::NotAWarning { .. } => text!(
                "错误要改正，提示不用管；警告的代码看 kaohe explain --codes",
                "errors are to be mended, notes need nothing; kaohe explain --codes lists the warnings"
            ),
            Self::AcceptsNothing { .. } => {
                text!("已经改好的，删去这一段", "where it has been mended, delete this part")
            }
            Self::Twice { .. } => text!("只留一行", "keep one of the two"),
            Self::UnknownKey { near: Some(near), .. } => text!("是不是「{near}」？", "did you mean `{near}`?"),
            Self::UnknownKey { near: None, .. } | Self::ForeignKey { .. } => text!(
                "可以写的有 rubric、rubric_sha256、title、base_points、places、unreviewed 和 [[accepted]]",
                "the keys are rubric, rubric_sha256, title, base_points, places, unreviewed and [[accepted]]"
            ),
            Self::NotText { key: "rubric" } => {
                text!("例如 rubric = \"rugao-women-2018\"", "such as rubric = \"rugao-women-2018\"")
            }
            Self::NotText { key } => text!("例如 {key} = \"2018年度\"", "such as {key} = \"2018\""),
            Self::BasePoints { .. } => text!("例如 base_points = 20", "such as base_points = 20"),
            Self::Places { .. } => text!("例如 places = 2", "such as places = 2"),
            Self::NotSha256 { .. } => text!(
                "写当时那份细则的 SHA-256，或删去这一行",
                "write the SHA-256 of the rubric as it was then, or delete the line"
            ),
            Self::OtherRubric { actual, .. } => text!(
                "改回当时的细则；核对过每条裁定的，写成 rubric_sha256 = \"{actual}\"",
                "use the rubric as it was; once every ruling has been looked at again, write rubric_sha256 = \"{actual}\""
            ),
            Self::UnusedRubric { name, .. } => text!(
                "要用它，在 assessment.toml 里写 rubric = \"{name}\"；不用的，换一个 id，或移到别处",
                "to use it write rubric = \"{name}\" in assessment.toml; else give it another id, or move it elsewhere"
            ),
            Self::UnneededLogs => text!(
                "查到的问题写在 ledger.csv 里；不用的台账可以拿走",
                "write what was found into ledger.csv; logs that nobody needs can be taken away"
            ),
            Self::RubricOutside { .. } => text!(
                "复制到这个文件夹里，写它的文件名，例如 rubric = \"rubric.toml\"",
                "copy it into this folder and write its name, such as rubric = \"rubric.toml\""
            ),
            Self::NoRubric { near: Some(near), .. } => {
                text!("是不是「{near}」？它是内置的", "did you mean the built-in `{near}`?")
            }
            Self::NoRubric { near: None, built_in, .. } => text!(
                "写内置细则的名称（{built_in}），或者这个文件夹里细则文件的路径",
                "write the name of a built-in rubric ({built_in}) or the path of a rubric file in this folder"
            ),
        })
    }
}
