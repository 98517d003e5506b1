//! `-o FOLDER/`: the ranking and a statement for each town, a file each.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::args::Args;
use crate::cli::console::Console;
use crate::cli::folder::parts;
use crate::cli::output_folder::{Named, OutputFolder, names};
use crate::cli::trouble::{shown, trouble};
use crate::diagnostic::excerpt::View;
use crate::lang::Lang;
use crate::report::{self, Assessment, Format};
use crate::text;

/// The ending of a file in a format.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Table => "txt",
        Format::Csv => "csv",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Json => "json",
        Format::Workbook => "xlsx",
    }
}

/// The folder that was asked for, where one was.
///
/// # Errors
/// Nothing can be written there, or the format has no statement of one town.
pub(super) fn target(args: &Args, mut inputs: Vec<PathBuf>, lang: Lang) -> Result<Option<OutputFolder>> {
    let Some(path) = args.table.output.folder() else { return Ok(None) };
    if args.table.format() == Format::Json {
        return Err(trouble(lang, &text!("json 写成一个文件：-o 结果.json", "JSON is one file: -o result.json")));
    }
    inputs.extend(parts(&args.folder));
    OutputFolder::new(path, args.table.output.existing(), inputs, lang).map(Some)
}

/// Writes the files, and says so.
///
/// # Errors
/// Something is in the way, or the system refuses; then nothing has been written.
pub(super) fn write(
    (target, path): (&OutputFolder, &Path),
    assessment: &Assessment<'_>,
    (format, view): (Format, View),
    console: &mut Console<'_>,
) -> Result<()> {
    let (about, made): (Vec<String>, Vec<Vec<u8>>) = report::apart(assessment, format, view)?.into_iter().unzip();
    let names = names(about.iter().map(String::as_str), ending(format));
    let files: Vec<Named> = names.into_iter().zip(made).collect();
    target.write(&files, view.lang)?;
    let (folder, towns) = (shown(path), files.len() - 1);
    let plural = if towns == 1 { "town" } else { "towns" };
    console.say(
        &text!(
            "已写到「{folder}」：排名和 {towns} 个镇的得分说明",
            "written to `{folder}`: the ranking and the statements of {towns} {plural}"
        ),
        view.lang,
    )
}
