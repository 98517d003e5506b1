//! `kaohe template`: an empty assessment folder, and a guide to filling it in.

mod args;
mod blank;
mod made;
mod source;

pub(super) use args::Args;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use self::args::Form;
use self::made::{Made, Piece};
use self::source::{Listed, RUBRIC, Ruled};
use super::console::{Console, Exit};
use super::files::read_file;
use super::layout::{ASSESSMENT, EVIDENCE, LEDGER, TOWNS, is_of_log, under};
use super::options::Options;
use super::output::Target;
use super::trouble::{shown, trouble};
use crate::evidence::{ROSTER_COLUMNS, Roster, TownNo, columns_to_fill};
use crate::lang::{Lang, Text};
use crate::ledger;
use crate::repair;
use crate::report::LogGuide;
use crate::sheet::{Column, Dialect, key};
use crate::text;

/// Makes what is missing of the folder, and says what it made, what was there and what comes next.
///
/// # Errors
/// There is no such rubric or roster, an option contradicts what is there, or the system refuses.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some(ruled) = source::rubric(args, lang, console)? else { return Ok(Exit::CouldNot) };
    let guide = LogGuide::new(&ruled.rubric);
    let needs_logs = ruled.rubric.looks_at_logs();
    if args.guide().is_some() && !needs_logs {
        console.say(&no_logs(), lang)?;
        return Ok(Exit::Done);
    }
    if let Some(form) = args.guide() {
        let said = match form {
            Form::Table => guide.terminal(lang, console.width).into_bytes(),
            Form::Markdown => guide.markdown(lang).into_bytes(),
            Form::Html => guide.html(lang)?.into_bytes(),
            Form::Csv => guide.csv(lang)?,
        };
        Target::Stdout.write(&said, console.out, lang)?;
        return Ok(Exit::Done);
    }
    if let Some(said) = named_like_a_file(&args.folder) {
        return Err(trouble(lang, &said));
    }
    let Some(listed) = source::roster(args, lang, console)? else { return Ok(Exit::CouldNot) };
    let pieces = pieces(args, &ruled, &listed, guide.csv(lang)?, console.options, lang)?;
    let mut made = Made::default();
    let done = make(&args.folder, needs_logs, &pieces, &mut made, lang);
    // what was made before anything went wrong is told too
    Target::Stdout.write(made.said(lang).as_bytes(), console.out, lang)?;
    done?;
    let next = next(&args.folder, needs_logs, &listed.roster, lang);
    Target::Stdout.write(format!("\n{}\n", next.get(lang)).as_bytes(), console.out, lang)?;
    Ok(Exit::Done)
}

/// Every file of the folder: the rubric before what names it.
fn pieces(
    args: &Args,
    ruled: &Ruled,
    listed: &Listed,
    guide: Vec<u8>,
    options: Options,
    lang: Lang,
) -> Result<Vec<Piece>> {
    let folder = &args.folder;
    let piece = |name: &str, bytes: Vec<u8>| Piece { name: name.to_owned(), bytes, instead: None, blank: None };
    let mut pieces = Vec::new();
    if ruled.name == RUBRIC {
        let copy = folder.join(RUBRIC);
        if source::is_there(&copy) {
            let file = under(folder, RUBRIC);
            let same = read_file(&copy, &file.as_str().into(), options, &mut Vec::new())
                .is_ok_and(|there| there == ruled.source.text);
            source::agree(&file, same, "--rubric", lang)?;
        }
        pieces.push(piece(RUBRIC, ruled.source.text.as_bytes().to_vec()));
    }
    let title = args.title().ok_or(ruled.rubric.title.as_str());
    pieces.push(piece(ASSESSMENT, blank::assessment(&ruled.name, title, args.base_points, lang)));
    let table = |columns: &[Column]| repair::blank(columns, Dialect::default(), lang);
    let towns = listed.bytes.clone().unwrap_or_else(|| table(&ROSTER_COLUMNS));
    pieces.push(Piece { blank: listed.blank.clone(), ..piece(TOWNS, towns) });
    pieces.push(piece(LEDGER, table(&ledger::COLUMNS)));
    if !ruled.rubric.looks_at_logs() {
        return Ok(pieces);
    }
    let there = logs(folder, &listed.roster);
    let columns: Vec<Column> = columns_to_fill().copied().collect();
    for (no, town) in listed.roster.numbered() {
        let log = piece(&format!("{EVIDENCE}/{}.csv", town.name), table(&columns));
        pieces.push(Piece { instead: there.get(&no).cloned(), ..log });
    }
    pieces.push(piece(guide_name(lang), guide));
    Ok(pieces)
}

fn guide_name(lang: Lang) -> &'static str {
    lang.pick("填写说明.csv", "guide.csv")
}

/// The towns of which a log is there already, with its name in the folder: under another name of the town, or saved in
/// another form. A blank one beside it would be read in its place.
fn logs(folder: &Path, roster: &Roster) -> BTreeMap<TownNo, String> {
    let listed = fs::read_dir(folder.join(EVIDENCE)).into_iter().flatten().filter_map(Result::ok);
    let files = listed.filter(|entry| entry.file_type().is_ok_and(|kind| !kind.is_dir()));
    let mut names: Vec<String> = files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // never the order of the disk
    names.sort();
    let mut logs = BTreeMap::new();
    for name in names {
        let folded = key(&name);
        let Some((stem, ending)) = folded.rsplit_once('.') else { continue };
        let is_log = is_of_log(ending);
        if let Some(no) = roster.find(stem).filter(|_| is_log) {
            logs.entry(no).or_insert_with(|| format!("{EVIDENCE}/{name}"));
        }
    }
    logs
}

/// What is said instead of a guide where the office alone finds.
fn no_logs() -> Text {
    text!(
        "这份细则没有一条看台账：镇里不用填，查到的问题由办公室写在 ledger.csv 里",
        "no rule of this rubric looks at logs: the towns fill in nothing, and the office writes what it finds into ledger.csv"
    )
}

/// What is said where a file is named and a folder is to be made; one that is there may have any name.
fn named_like_a_file(folder: &Path) -> Option<Text> {
    const FILES: [&str; 4] = ["csv", "toml", "xls", "xlsx"];
    let ending = folder.extension()?.to_str()?.to_ascii_lowercase();
    let name = shown(folder);
    (FILES.contains(&ending.as_str()) && !folder.is_dir()).then(|| {
        text!(
            "「{name}」是文件名，这里要建的是文件夹：写文件夹的名称，镇名单用 --towns 给出",
            "`{name}` is the name of a file, and a folder is to be made: name the folder, and give the roster by --towns"
        )
    })
}

fn make(folder: &Path, needs_logs: bool, pieces: &[Piece], made: &mut Made, lang: Lang) -> Result<()> {
    Made::folder(folder, lang)?;
    if needs_logs {
        Made::folder(&folder.join(EVIDENCE), lang)?;
    }
    pieces.iter().try_for_each(|piece| made.add(folder, piece, lang))
}

/// What is to be done next, with the command.
fn next(folder: &Path, needs_logs: bool, roster: &Roster, lang: Lang) -> Text {
    let name = shown(folder);
    let name = if name.contains(' ') { format!("\"{name}\"") } else { name };
    if roster.towns.is_empty() {
        let towns = under(folder, TOWNS);
        return text!(
            "下一步：在「{towns}」里每行写一个镇，再运行 kaohe template {name}",
            "next: write the towns into `{towns}`, one a row, and run `kaohe template {name}` again"
        );
    }
    if !needs_logs {
        let ledger = under(folder, LEDGER);
        return text!(
            "下一步：这份细则没有一条看台账；把查到的问题写进「{ledger}」，再运行 kaohe validate {name}",
            "next: no rule of this rubric looks at logs; write what was found into `{ledger}`, and run `kaohe validate {name}`"
        );
    }
    let guide = under(folder, guide_name(lang));
    text!(
        "下一步：照「{guide}」填各镇台账，再运行 kaohe validate {name}",
        "next: fill in the logs as `{guide}` says, and run `kaohe validate {name}`"
    )
}
