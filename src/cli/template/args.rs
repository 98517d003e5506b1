//! What `kaohe template` can be asked.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::cli::args;
use crate::cli::bilingual::{Refused, both, page};
use crate::points::Points;
use crate::text;

/// What `kaohe template` was asked.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(
    about = both!("建一个空的考核文件夹", "make an empty assessment folder"),
    after_help = page!(
        ["template 2019年 --towns examples/rugao-2018/towns.csv", "template --guide --format markdown"],
        "建 assessment.toml、镇名单、认定记录、每镇一份只有表头的台账，和一份填写说明：\n\
         每个事项怎样填才计入哪一条、应有几次、少了扣多少，各附一行示例。\n\
         已有的文件一律不动，只补还没有的：镇名单里加了镇，再运行一次就只添那一份台账；\n\
         还是空的镇名单，用 --towns 填上。\n\
         细则有错或镇名单有错的，什么也不建。\n\n\
         退出状态：0 完成；2 细则或镇名单有错，或无法运行。",
        "Made are assessment.toml, the roster, the ledger, for every town a log that is a header and nothing else, \
         and a guide to filling it in: for every kind of record what counts for which rule, how many are expected \
         and what a gap costs, each with an example row. What is there already is never touched, and only what is \
         missing is added: after a town was put on the roster, another run makes its log alone; a roster that is \
         still empty is filled in by --towns. Where the rubric or the roster is broken nothing is made.\n\n\
         Exit status: 0 done; 2 a broken rubric or roster, or it could not run.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(default_value = ".", hide_default_value = true, value_name = both!("文件夹", "FOLDER"),
        help = both!("建在哪里，不写就是当前文件夹", "where to make it; the current folder if left out"))]
    pub(super) folder: PathBuf,
    #[arg(long, value_name = both!("细则", "RUBRIC"), help = both!(
        "细则文件（会复制进文件夹），或内置细则的名称；不写就用文件夹里的，没有就是内置的默认细则",
        "a rubric file, which is copied into the folder, or the name of a built-in one; else that of the folder, else the default one",
    ))]
    pub(super) rubric: Option<OsString>,
    #[arg(long, value_name = both!("文件", "FILE"), help = both!(
        "镇名单（CSV）；不写就用文件夹里的 towns.csv",
        "the roster (CSV); else the folder's towns.csv",
    ))]
    pub(super) towns: Option<PathBuf>,
    #[arg(long, value_name = both!("标题", "TITLE"), value_parser = args::trimmed(),
        help = both!("这一年考核的标题", "the title of the year"))]
    title: Option<String>,
    #[arg(long, value_name = both!("分", "POINTS"), value_parser = base_points,
        help = both!("基本分：第一名折成多少分", "what the top score is worth"))]
    pub(super) base_points: Option<Points>,
    #[arg(long, help = both!("只显示填写说明，不建文件夹", "show the guide alone, and make nothing"))]
    guide: bool,
    #[arg(long, value_name = both!("格式", "FORMAT"), value_parser = args::one_of(FORMS), requires = "guide",
        help = both!("填写说明的格式：table、csv、markdown 或 html", "of the guide: table, csv, markdown or html"))]
    format: Option<Form>,
}

impl Args {
    /// The title of the year, where it is given one.
    pub(super) fn title(&self) -> Option<&str> {
        self.title.as_deref().filter(|title| !title.is_empty())
    }

    /// Where only the guide is wanted, in which form.
    pub(super) fn guide(&self) -> Option<Form> {
        self.guide.then_some(self.format.unwrap_or(Form::Table))
    }
}

/// How the guide alone is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Table,
    Csv,
    Markdown,
    Html,
}

const FORMS: [(&str, Form); 4] =
    [("table", Form::Table), ("csv", Form::Csv), ("markdown", Form::Markdown), ("html", Form::Html)];

fn base_points(written: &str) -> Result<Points, Refused> {
    Points::parse(written).ok().filter(|points| *points > Points::ZERO).ok_or_else(|| {
        let most = Points::MAX_WHOLE;
        Refused(text!(
            "要大于 0、不超过 {most}，最多四位小数",
            "it must be above 0 and at most {most}, with at most four decimals"
        ))
    })
}
