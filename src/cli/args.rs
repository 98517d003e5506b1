//! Arguments that several commands take.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{OsStringValueParser, PossibleValuesParser, StringValueParser, TypedValueParser};

use super::bilingual::{Refused, both};
use super::console::Console;
use super::output::{Content, Existing, Target};
use super::output_folder::OutputFolder;
use super::trouble::{shown, trouble};
use crate::lang::{Lang, Text};
use crate::report::Format;
use crate::text;

/// One of several values by its name.
pub(super) fn one_of<T, const N: usize>(values: [(&'static str, T); N]) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(values.map(|(name, _)| name)).try_map(move |name| {
        let known = values.iter().find(|(known, _)| *known == name);
        known.map(|(_, value)| *value).ok_or_else(|| Refused(text!("没有这一种", "there is none of that name")))
    })
}

/// Where a result goes.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub(super) struct Output {
    /// `None` and `-` are standard output.
    #[arg(long = "output", short, value_name = both!("文件", "FILE"), value_parser = written(),
        help = both!("写到文件；- 为标准输出", "write to a file; - is standard output"))]
    pub(super) output: Option<PathBuf>,
    #[arg(long, help = both!("文件已存在时替换它", "replace the file if it is there already"))]
    force: bool,
}

impl Output {
    /// What becomes of a file that is there already.
    pub(super) fn existing(&self) -> Existing {
        if self.force { Existing::Replace } else { Existing::Keep }
    }

    /// The ending of the file, in small letters.
    pub(super) fn ending(&self) -> Option<String> {
        ending(self.output.as_ref()?)
    }

    /// The folder into which several results go, where one is named.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| OutputFolder::is_meant(path))
    }

    /// The format that the ending of the file promises.
    pub(super) fn promised(&self) -> Option<Format> {
        promised(&self.ending()?)
    }

    /// Refuses a file whose ending promises another format, and a workbook that no file is named for.
    ///
    /// # Errors
    /// Those.
    pub(super) fn promises(&self, format: Format, lang: Lang) -> anyhow::Result<()> {
        if format == Format::Workbook && self.output.is_none() {
            let name = text!("工作簿要写到文件：加 -o 名称.xlsx", "a workbook goes to a file: add -o NAME.xlsx");
            return Err(trouble(lang, &name));
        }
        if let (Some(promised), Some(ending)) = (self.promised(), self.ending())
            && promised != format
        {
            let asked = name(format);
            return Err(trouble(
                lang,
                &text!(
                    "--format {asked} 与文件的扩展名 .{ending} 不一致：去掉 --format，或换一个扩展名",
                    "--format {asked} and a file that ends with .{ending} do not agree: leave --format out, or give \
                     another ending"
                ),
            ));
        }
        Ok(())
    }

    /// Writes the result; where it went into a file, says so.
    ///
    /// # Errors
    /// Those of [`Target::fill`].
    pub(super) fn fill(
        &self,
        target: &Target,
        content: Content<'_>,
        lang: Lang,
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        target.fill(content, console.out, lang)?;
        if let (Target::File(..), Some(path)) = (target, &self.output) {
            let name = shown(path);
            console.say(&text!("已写到「{name}」", "written to `{name}`"), lang)?;
        }
        Ok(())
    }

    /// Where the result goes, never over one of `inputs`. To be asked before the work is done.
    ///
    /// # Errors
    /// Those of [`Target::new`].
    pub(super) fn target(&self, inputs: &[PathBuf], lang: Lang) -> anyhow::Result<Target> {
        Target::new(self.output.as_deref(), self.existing(), inputs, lang)
    }
}

/// How a table is written, and where to.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub(super) struct Table {
    #[arg(long, value_name = both!("格式", "FORMAT"), value_parser = one_of(FORMATS),
        help = both!(
            "table、csv、markdown、html、xlsx 或 json；不写时依输出文件的扩展名，再就是 table",
            "table, csv, markdown, html, xlsx or json; else as the output file's ending says, else table",
        ))]
    format: Option<Format>,
    #[command(flatten)]
    pub(super) output: Output,
}

/// Every format by its name.
pub(super) const FORMATS: [(&str, Format); 6] = [
    (name(Format::Table), Format::Table),
    (name(Format::Csv), Format::Csv),
    (name(Format::Markdown), Format::Markdown),
    (name(Format::Html), Format::Html),
    (name(Format::Json), Format::Json),
    (name(Format::Workbook), Format::Workbook),
];

/// What a format is called, here and in [`FORMATS`].
const fn name(format: Format) -> &'static str {
    match format {
        Format::Table => "table",
        Format::Csv => "csv",
        Format::Markdown => "markdown",
        Format::Html => "html",
        Format::Json => "json",
        Format::Workbook => "xlsx",
    }
}

impl Table {
    /// The format asked for; where none is, the one that the ending of the output file names.
    pub(super) fn format(&self) -> Format {
        let in_folder = || self.output.folder().map(|_| Format::Workbook);
        self.format.or_else(in_folder).or_else(|| self.output.promised()).unwrap_or(Format::Table)
    }

    /// Where the result goes, as [`Output::target`] says.
    ///
    /// # Errors
    /// Those, and where the format is not what the ending of the file promises, or a workbook would go to a terminal.
    pub(super) fn target(&self, inputs: &[PathBuf], lang: Lang) -> anyhow::Result<Target> {
        self.output.promises(self.format(), lang)?;
        self.output.target(inputs, lang)
    }
}

/// The name of a file that is to be written.
pub(super) fn written() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().try_map(writable)
}

/// The ending of a file, in small letters.
fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

/// The format that an ending promises.
fn promised(ending: &str) -> Option<Format> {
    match ending {
        "md" => Some(Format::Markdown),
        ending => FORMATS.iter().find(|(name, _)| *name == ending).map(|(_, format)| *format),
    }
}

/// The name of a table that is to be written, which is CSV.
pub(super) fn written_table() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().try_map(|name| {
        let path = writable(name)?;
        only(&path, "csv").map_err(Refused)?;
        Ok::<_, Refused>(path)
    })
}

/// Refuses a file whose ending promises another form than the one of this ending, in which it is written.
///
/// # Errors
/// What it promises.
pub(super) fn only(path: &Path, ending: &str) -> Result<(), Text> {
    match self::ending(path).filter(|other| other != ending && promised(other).is_some()) {
        Some(other) => Err(text!(
            "这里写的是 .{ending} 文件，不是 .{other}",
            "what is written here is a .{ending} file and no .{other}"
        )),
        None => Ok(()),
    }
}

/// Refuses a name whose ending promises what is never written: a spreadsheet program would call it damaged.
fn writable(name: OsString) -> Result<PathBuf, Refused> {
    const OTHERS: [&str; 7] = ["xls", "et", "ods", "docx", "doc", "wps", "pdf"];
    let path = PathBuf::from(name);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if OTHERS.contains(&ending.as_str()) {
        return Err(Refused(text!(
            "写不出 .{ending} 文件，请用 .xlsx、.html、.csv、.md、.json 或 .txt",
            "cannot write a .{ending} file; use .xlsx, .html, .csv, .md, .json or .txt"
        )));
    }
    Ok(path)
}

/// The name of a town. A folder in its place belongs before the option, and a list of towns has swallowed it.
pub(super) fn town(name: &str) -> Result<String, Refused> {
    if std::path::Path::new(name).join("assessment.toml").is_file() {
        return Err(Refused(text!(
            "这是文件夹，这里要写镇名；文件夹写在选项前面，紧跟命令",
            "that is a folder, and a town belongs there; write the folder before the options, right behind the command"
        )));
    }
    Ok(name.to_owned())
}

/// A text without the blanks around it.
pub(super) fn trimmed() -> impl TypedValueParser<Value = String> {
    StringValueParser::new().map(|text| text.trim().to_owned())
}
