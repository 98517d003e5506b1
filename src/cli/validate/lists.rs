//! `-o FOLDER/`: for each town that has something to mend a list in its name, to send back.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::args::Args;
use crate::cli::console::Console;
use crate::cli::folder::parts;
use crate::cli::output_folder::{Named, OutputFolder, names};
use crate::cli::trouble::{shown, trouble};
use crate::lang::Lang;
use crate::report::{Form, TownList, Validation};
use crate::text;

/// The folder that was asked for, where one was.
///
/// # Errors
/// Nothing can be written there, or a form is asked for that is no list.
pub(super) fn target(args: &Args, mut inputs: Vec<PathBuf>, lang: Lang) -> Result<Option<OutputFolder>> {
    let Some(path) = args.lists() else { return Ok(None) };
    if matches!(args.form(), Form::Json | Form::Github) {
        return Err(trouble(
            lang,
            &text!(
                "给各镇的清单是 csv、xlsx、text、markdown 或 html；要 json 或 github，请写到一个文件",
                "lists for towns are csv, xlsx, text, markdown or html; for json or github give a file"
            ),
        ));
    }
    inputs.extend(args.paths.iter().filter(|path| path.is_dir()).flat_map(|path| parts(path)));
    OutputFolder::new(path, args.output.existing(), inputs, lang).map(Some)
}

/// Writes the lists, and says so.
///
/// # Errors
/// Something is in the way, or the system refuses; then nothing has been written.
pub(super) fn write(
    (target, path): (&OutputFolder, &Path),
    validation: &Validation<'_>,
    form: Form,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<()> {
    let lists = validation.lists();
    let ending = match form {
        Form::Text => "txt",
        Form::Markdown => "md",
        Form::Html => "html",
        Form::Workbook => "xlsx",
        Form::Csv | Form::Json | Form::Github => "csv",
    };
    let names = names(lists.iter().map(|list| list.town), ending);
    let written = names.into_iter().zip(&lists).map(|(name, list)| Ok((name, list.render(form, lang)?)));
    let written = written.collect::<Result<Vec<Named>>>()?;
    let (towns, rest) = (lists.len(), validation.unlisted(&lists));
    let office = if rest == 0 {
        text!("", "")
    } else {
        text!("；另有 {rest} 处在办公室自己的文件里", "; {rest} more are in the office's own files")
    };
    let (zh, en) = (&office.zh, &office.en);
    if towns == 0 {
        return console.say(
            &text!("没有要镇里改的，没有写文件{zh}", "no town has anything to mend: nothing is written{en}"),
            lang,
        );
    }
    target.write(&written, lang)?;
    let (folder, times) = (shown(path), lists.iter().map(TownList::times).sum::<usize>());
    let plural = if towns == 1 { "town" } else { "towns" };
    console.say(
        &text!(
            "已写到「{folder}」：{towns} 个镇各一份清单，共 {times} 处{zh}",
            "written to `{folder}`: a list for {towns} {plural}, {times} places in all{en}"
        ),
        lang,
    )
}
