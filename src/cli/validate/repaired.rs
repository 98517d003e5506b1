//! `--fix`: the tables that were looked through, written anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::ask::Fix;
use super::inspection::Table;
use crate::cli::files::leads_out;
use crate::cli::options::Options;
use crate::cli::output::{Existing, Target};
use crate::cli::problem::FileProblem;
use crate::cli::trouble::{cause, shown, trouble};
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::{Lang, Text};
use crate::repair::{self, Refused, Repair, Source, What, repair};
use crate::report::{Holds, Repaired};
use crate::sheet::{Decoded, LineEnds, decode_told};
use crate::text;

/// The folder of the copies, in the one that the files belong to.
const FIXED: &str = "fixed";

/// Writes the tables anew that are not as they should be, and tells what became of each.
///
/// # Errors
/// A file cannot be written, or a copy of other contents is there already and is to be kept.
pub(super) fn write(
    tables: &[Table],
    (fix, existing): (Fix, Existing),
    options: Options,
    lang: Lang,
) -> Result<Vec<Repaired>> {
    let repaired: Vec<(PathBuf, Option<Vec<u8>>, Repaired)> =
        tables.iter().filter_map(|table| one(table, fix, options)).collect();
    // all that stands in the way is told before anything is written
    for (to, bytes, _) in &repaired {
        let is_there = fs::read(to).is_ok_and(|there| bytes.as_ref() == Some(&there));
        if fix == Fix::Copies && existing == Existing::Keep && bytes.is_some() && !is_there && to.exists() {
            let name = shown(to);
            return Err(trouble(
                lang,
                &text!(
                    "「{name}」已经存在；要替换它，请加 --force",
                    "`{name}` is there already; to replace it, add --force"
                ),
            ));
        }
    }
    for (to, bytes, _) in &repaired {
        if let Some(bytes) = bytes {
            folder_for(to, lang)?;
            // one of the same contents may be there from an earlier run
            Target::new(Some(to), Existing::Replace, &[], lang)?.write(bytes, &mut Vec::new(), lang)?;
        }
    }
    Ok(repaired.into_iter().map(|(_, _, repaired)| repaired).collect())
}

/// What becomes of one table, where it goes and what is to stand there; `None` where it is as it should be, or cannot be
/// read, which has been told.
fn one(table: &Table, fix: Fix, options: Options) -> Option<(PathBuf, Option<Vec<u8>>, Repaired)> {
    let to = match fix {
        Fix::InPlace => table.path.clone(),
        Fix::Copies | Fix::No => copy_of(&table.path, &table.base),
    };
    let file = table.file.to_string();
    // what lies elsewhere is not touched, as it is not read with its folder
    if table.path.is_symlink() && leads_out(&table.base, &table.path) {
        return None;
    }
    match repair_of(table, options)? {
        Ok(repair) if repair.is_clean() => None,
        Ok(Repair { changes, bytes }) => {
            let written = Repaired { file, to: Some(shown(&to)), changes, refused: None };
            Some((to, Some(bytes), written))
        }
        Err(Refused { why, .. }) => {
            Some((to, None, Repaired { file, to: None, changes: Vec::new(), refused: Some(why.text()) }))
        }
    }
}

/// How a table would be written anew; `None` where it cannot be read.
fn repair_of(table: &Table, options: Options) -> Option<Result<Repair, Refused>> {
    repair_of_bytes(table, &fs::read(&table.path).ok()?, options)
}

fn repair_of_bytes(table: &Table, bytes: &[u8], options: Options) -> Option<Result<Repair, Refused>> {
    let Decoded { text, encoding } = decode_told(&table.file, bytes).ok()?;
    let kind = match table.holds {
        Holds::Log => repair::Table::Log,
        Holds::Ledger => repair::Table::Ledger,
        Holds::Roster => repair::Table::Roster,
        Holds::Assessment | Holds::Rubric | Holds::Cases => return None,
    };
    Some(repair(kind, &Source { file: &table.file, text: &text, encoding, dialect: options.dialect }))
}

/// What of each table is accepted though it is written otherwise, as notes.
pub(super) fn accepted(tables: &[Table], options: Options) -> Vec<Diagnostic> {
    let of = |table: &Table| {
        let bytes = fs::read(&table.path).ok()?;
        let repair = repair_of_bytes(table, &bytes, options)?.ok()?;
        let mixed = LineEnds::of(&String::from_utf8_lossy(&bytes)).is_mixed();
        // encodings are told as they are read, and a file may well end all its lines in LF, or quote its cells
        let is_worth_telling = |what: &What| match what {
            What::Encoding | What::Quotes => false,
            What::LineEnds => mixed,
            _ => true,
        };
        let told = repair.summary().into_iter().filter(|(what, _)| is_worth_telling(what));
        let (mut zh, mut en) = (Vec::new(), Vec::new());
        for (what, times) in told {
            let Text { zh: what, en: what_en } = what.text();
            zh.push(format!("{what} {times} 处"));
            en.push(format!("{what_en} ({times})"));
        }
        let what = Text { zh: zh.join("、"), en: en.join(", ") };
        (!zh.is_empty()).then(|| Diagnostic::new(&FileProblem::Accepted { what }, Place::file(Arc::clone(&table.file))))
    };
    tables.iter().filter_map(of).collect()
}

/// Where the copy of a file goes: to the same place below the folder of copies.
fn copy_of(path: &Path, base: &Path) -> PathBuf {
    let within = path.strip_prefix(base).ok().or_else(|| path.file_name().map(Path::new));
    // what lies here is named from here
    let fixed = if base == Path::new(".") { PathBuf::from(FIXED) } else { base.join(FIXED) };
    fixed.join(within.unwrap_or(path))
}

fn folder_for(path: &Path, lang: Lang) -> Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| {
        let (name, Text { zh, en }) = (shown(folder), cause(&error));
        trouble(lang, &text!("建不了文件夹「{name}」：{zh}", "cannot make the folder `{name}`: {en}"))
    })
}
