//! `kaohe review`: a row of the reviews for every record that nobody has decided on.

mod args;

pub(super) use args::Args;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::console::{Console, Exit};
use super::folder::Folder;
use super::layout::{REVIEWS, under};
use super::office;
use super::output::{Replaced, Seen, replace_if_unchanged};
use super::problem::FileProblem;
use super::reviewed::{self, Added, Deed, Reviewed, Taken};
use super::scratch;
use super::towns;
use super::trouble::{not_appended, shown, unreadable, unwritable};
use crate::diagnostic::{Code, Diagnostic, FileKind, Place, Severity, any_error};
use crate::lang::Lang;
use crate::repair::{Appending, Lacking};
use crate::report::{ReviewedTown, Reviewing};
use crate::reviews::COLUMNS;
use crate::text;

/// Writes the rows and tells how the records stand.
///
/// # Errors
/// The folder cannot be read, a town is not on the roster, or the table cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let Some((folder, rubric)) = Folder::with_rubric(&args.folder, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    args.check(&rubric, lang)?;
    let path = args.folder.join(REVIEWS);
    // before anything is read of it: what somebody saves from now on is not written over
    let (there, seen) = Seen::read(&path).map_err(|error| unreadable(&path, &error, lang))?;
    let file: Arc<str> = under(&args.folder, REVIEWS).into();
    let dialect = console.options.dialect;
    let appending = Appending { file: &file, columns: &COLUMNS, dialect, lang, lacking: Lacking::Added };
    // a verdict is written as those that are there
    let kept_in = appending.kept_in(&there);
    let mut diagnostics = Vec::new();
    let contents = folder.contents(&rubric, &mut diagnostics);
    let target = match &args.output.output {
        Some(_) => Some(args.output.target(&contents.inputs_and(args.output.output.as_deref()), lang)?),
        None => None,
    };
    if any_error(&diagnostics) && is_unsound(&args.folder, &diagnostics) {
        console.tell(&diagnostics, lang)?;
        console.say(&text!("先改好这些，才能写审核", "mend these before reviews can be written"), lang)?;
        return Ok(Exit::stopped_by(&diagnostics));
    }
    let of_ledger = |told: &Diagnostic| told.code.kind() == FileKind::Ledger || told.severity < Severity::Error;
    diagnostics.retain(|told| !of_ledger(told));
    let named = |names| towns::named(&contents.roster, names, true, lang);
    let (rest, take_over) = (named(&args.rest)?, named(&args.take_over)?);
    let all = reviewed::towns(&contents, &rubric)?;

    if target.is_none() {
        // what a killed run left behind
        scratch::sweep(&args.folder);
    }
    let by = args.by();
    let on = args.on.map(|day| day.to_string()).unwrap_or_default();
    let mut number = contents.reviews.as_ref().map_or(0, |reviews| reviews.greatest);
    let (mut rows, mut told, mut reviewed) = (Vec::new(), diagnostics, Vec::new());
    let (mut taken, mut unexplained) = (Vec::new(), Vec::new());
    for (no, town) in &all {
        let open = args.rest.is_empty() && args.take_over.is_empty();
        let deed = Deed { open, rest: rest.contains(no), take_over: take_over.contains(no), by, on: &on };
        let refused = deed.rest && any_error(&town.told) && !deed.take_over;
        told.extend(town.told.iter().filter(|told| !(deed.take_over && told.code == Code::L022)).cloned());
        if refused {
            let name = &town.town.name;
            console.tell(&told, lang)?;
            console.say(
                &text!(
                    "{name}还有这些没有处理，不能 --rest；没有写",
                    "nothing was written: --rest waits for these of {name}"
                ),
                lang,
            )?;
            return Ok(Exit::Act);
        }
        let added = town.rows(deed, &mut number, kept_in);
        if deed.take_over {
            // what is taken over now is no longer lost
            told.extend(town.left(&added));
        }
        taken.extend(added.taken.iter().map(|taken| (town.town.name.clone(), taken.clone())));
        reviewed.push(counted(town, &added));
        unexplained.extend(added.unexplained.iter().map(|line| (town.town.name.clone(), *line)));
        rows.extend(added.rows);
    }
    console.tell(&told, lang)?;
    tell_taken(&taken, &unexplained, lang, console)?;
    let bytes = appending.append(Some(&there), &rows).map_err(|_| not_appended(&file, lang))?;
    let written = match target {
        Some(target) => {
            target.write(&bytes, console.out, lang)?;
            args.output.output.as_deref().filter(|file| *file != Path::new("-")).map(shown)
        }
        None if rows.is_empty() => None,
        None => match replace_if_unchanged(&path, &seen, &bytes) {
            Ok(Replaced::Done) => Some(under(&args.folder, REVIEWS)),
            Ok(Replaced::Changed) => {
                let place = Place::file(under(&args.folder, REVIEWS));
                console.tell(&[Diagnostic::new(&FileProblem::Changed { since: true }, place)], lang)?;
                return Ok(Exit::Act);
            }
            Err(error) => return Err(unwritable(&shown(&path), &error, lang)),
        },
    };
    let summary = Reviewing { towns: &reviewed, added: rows.len(), written: written.as_deref() };
    if args.output.output.as_deref() != Some(Path::new("-")) {
        super::console::unless_closed(console.out.write_all(summary.terminal(lang, console.width).as_bytes()))?;
    }
    Ok(if any_error(&told) || !unexplained.is_empty() { Exit::Act } else { Exit::Done })
}

/// Tells what was taken over from the logs, and what was not.
fn tell_taken(
    taken: &[(String, Taken)],
    unexplained: &[(String, usize)],
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<()> {
    for (town, Taken { line, title, decision, reason }) in taken {
        let (zh, en) = (decision.zh(), decision.en());
        let (because, because_en) =
            if reason.is_empty() { <_>::default() } else { (format!("：{reason}"), format!(": {reason}")) };
        let said = text!(
            "接过来：{town}台账第 {line} 行「{title}」{zh}{because}",
            "taken over: `{title}` on line {line} of the log of {town}, {en}{because_en}"
        );
        console.say(&said, lang)?;
    }
    for (town, line) in unexplained {
        let said = text!(
            "{town}台账第 {line} 行的 不予认定 没有写理由，没有接过来：在 reviews.csv 里写上理由",
            "the rejection on line {line} of the log of {town} gives no reason and was not taken over: write it into reviews.csv"
        );
        console.say(&said, lang)?;
    }
    Ok(())
}

/// Whether the roster or the reviews themselves are not understood.
fn is_unsound(folder: &Path, diagnostics: &[Diagnostic]) -> bool {
    let files: BTreeSet<String> = office::files(folder, REVIEWS).iter().map(|name| under(folder, name)).collect();
    let errors = diagnostics.iter().filter(|told| told.severity == Severity::Error);
    errors.into_iter().any(|told| told.code.kind() == FileKind::Roster || files.contains(&*told.place.file))
}

fn counted(town: &Reviewed<'_>, added: &Added) -> ReviewedTown {
    let decided = town.decided() + added.decided;
    ReviewedTown {
        town: town.town.name.clone(),
        decided,
        undecided: town.records.len().saturating_sub(decided),
        changed: town.changed(),
        gone: town.gone,
        added: added.rows.len(),
    }
}
