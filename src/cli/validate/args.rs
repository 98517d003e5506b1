//! What `kaohe validate` can be asked.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::bilingual::{both, page};
use crate::cli::{args, day};
use crate::report::Form;
use crate::sheet::Delimiter;

/// What `kaohe validate` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("检查台账等文件，指出哪一格错了、怎样写", "say what is wrong in which cell of a log, and what to write"),
    after_help = page!(
        ["validate examples/rugao-2018", "validate examples/rugao-2018-september/evidence/柳汀镇.csv --as-of 2018-09-30"],
        "可以给考核文件夹、一份或几份台账、认定记录、镇名单、细则，是哪一种由程序自己认出。\n\
         在考核文件夹里的文件，按这个文件夹的细则和镇名单检查；单独的文件按 --rubric 的细则，不写就是内置的默认细则。\n\
         所有文件的所有问题一次列完：代码、文件、行、列、单元格、原文、怎样写。\n\
         CSV 是一张表：没有 --as-of 时是全部问题；有 --as-of 时是各镇还能得和已扣定的分，问题写到标准错误。\n\
         kaohe explain 代码 详细说明一个代码。\n\n\
         退出状态：0 没有错误；1 有错误（--strict 时警告也算）；2 文件打不开、细则有错，或无法运行。",
        "Takes an assessment folder, one or more logs, a ledger, a roster or a rubric, and tells by itself which it \
         is. A file in an assessment folder is read by that folder's rubric and roster, one by itself by --rubric, \
         else by the default rubric. All mistakes of all files come in one run, each with its code, file, line, \
         column, cell, the words as written and what to write instead; `kaohe explain CODE` says more of a code.\n\
         CSV is one table: what was found, or with --as-of what each town can still get and has lost; what was \
         found goes to standard error then.\n\n\
         Exit status: 0 no error; 1 errors (under --strict warnings too); 2 a file that cannot be opened, a broken \
         rubric, or it could not run.",
    ),
)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own on the command line")]
pub(in crate::cli) struct Args {
    #[arg(value_name = both!("文件", "PATH"), default_value = ".", hide_default_value = true, num_args = 0.., help = both!(
        "考核文件夹或文件，不写就是当前文件夹；- 为标准输入",
        "a folder or files; the current folder if left out; - is stdin",
    ))]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, value_name = both!("细则", "RUBRIC"), help = both!(
        "单独的文件按哪份细则检查：细则文件，或内置细则的名称",
        "what a file by itself is read by: a rubric file, or the name of a built-in rubric",
    ))]
    pub(super) rubric: Option<OsString>,
    #[arg(long, value_name = both!("日期", "DATE"), value_parser = day::parsed, help = both!(
        "再列出到这一天为止已经扣定的分、还能得的分，如 2018-09-30：缺什么、最迟到哪天、值多少",
        "tell as well what is lost by the end of a day, such as 2018-09-30, and what is still to be had: what is missing, until when, and what it is worth",
    ))]
    pub(super) as_of: Option<Date>,
    #[arg(long, help = both!(
        "另存一份改好的，放在旁边的 fixed 文件夹里：只改编码、空格、全角、日期写法、列名、换行，逐处列出",
        "write repaired copies into a folder `fixed` beside the files: encoding, spaces, full-width digits, forms of dates, names of columns and line ends alone, with every change listed",
    ))]
    fix: bool,
    #[arg(long, requires = "fix", help = both!(
        "与 --fix 同用：照提示只有一种改法的也改（没有年份的日期、写错的事项），写进「改动」一列，逐处列出",
        "with --fix: write as well what a message offers where nothing else can be meant (a date without a year, a near kind), noted in one more column and listed",
    ))]
    pub(super) suggested: bool,
    #[arg(long, requires = "fix", help = both!("与 --fix 同用：直接改原文件", "with --fix: repair the files themselves"))]
    in_place: bool,
    #[arg(long, value_name = both!("分隔符", "NAME"), value_parser = args::one_of(DELIMITERS), help = both!(
        "单元格之间用什么分隔：comma（逗号，不写就是它）、semicolon（分号）、tab（制表符）",
        "what separates the cells: comma (if left out), semicolon or tab",
    ))]
    delimiter: Option<Delimiter>,
    #[arg(long, value_name = both!("格式", "FORMAT"), value_parser = args::one_of(FORMS), help = both!(
        "text、markdown、html、xlsx、json、csv（用 Excel 打开的清单）或 github；不写时依输出文件的扩展名，再就是 text；写到文件夹时是 csv",
        "text, markdown, html, xlsx, json, csv (a list for Excel) or github; else as the output file's ending says, else text; csv into a folder",
    ))]
    format: Option<Form>,
    #[command(flatten)]
    pub(super) output: args::Output,
    #[arg(long, help = both!("警告一律当作错误", "take every warning for an error"))]
    pub(super) strict: bool,
}

impl Args {
    /// The form asked for; where none is, the one that the ending of the output file names.
    pub(super) fn form(&self) -> Form {
        let by_ending = || match self.output.ending()?.as_str() {
            "md" => Some(Form::Markdown),
            ending => FORMS.iter().find(|(name, _)| *name == ending).map(|(_, form)| *form),
        };
        let into_folder = || self.lists().map(|_| Form::Csv);
        self.format.or_else(into_folder).or_else(by_ending).unwrap_or(Form::Text)
    }

    /// The folder for the lists of towns, where the result goes into one.
    pub(super) fn lists(&self) -> Option<&Path> {
        self.output.folder()
    }

    /// What separates the cells of tables.
    pub(super) fn delimiter(&self) -> Delimiter {
        self.delimiter.unwrap_or_default()
    }

    /// Whether tables are written anew, and where.
    pub(super) fn fix(&self) -> Fix {
        match (self.fix, self.in_place) {
            (false, _) => Fix::No,
            (true, false) => Fix::Copies,
            (true, true) => Fix::InPlace,
        }
    }
}

const FORMS: [(&str, Form); 7] = [
    ("text", Form::Text),
    ("markdown", Form::Markdown),
    ("html", Form::Html),
    ("json", Form::Json),
    ("csv", Form::Csv),
    ("xlsx", Form::Workbook),
    ("github", Form::Github),
];

const DELIMITERS: [(&str, Delimiter); 3] =
    [("comma", Delimiter::Comma), ("semicolon", Delimiter::Semicolon), ("tab", Delimiter::Tab)];

/// Whether tables are written anew, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Fix {
    /// Not at all.
    No,
    /// As copies, in a folder beside them.
    Copies,
    /// In their own place.
    InPlace,
}
