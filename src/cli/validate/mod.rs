//! `kaohe validate`: files looked through, all mistakes of all of them in one run.
//!
//! A folder is read as `kaohe score` reads it. A file by itself stands on the context of the folder in which it lies,
//! or else by a rubric alone.

mod args;
mod asked;
mod context;
mod folder;
mod folder_logs;
mod inspection;
mod lists;
mod looking;
mod next;
mod repaired;
mod single_files;
mod subject;

pub(super) use args::Args;

use anyhow::Result;

use self::args::Fix;
use self::asked::Asked;
use self::inspection::Inspection;
use self::subject::{Given, Subject};
use super::accepted;
use super::console::{Console, Exit};
use super::files::PIPE;
use super::options::{Options, Telling};
use super::output::Target;
use super::trouble::trouble;
use crate::diagnostic::{Diagnostic, any_error};
use crate::lang::Lang;
use crate::repair::Suggested;
use crate::report::{Form, Validation, YearSoFar};
use crate::text;

/// Looks the files through and writes what was found.
///
/// # Errors
/// A folder is no assessment folder, there is no such rubric, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    // what stands in the way of the output is told before the work is done
    let mut inputs = args.paths.clone();
    inputs.extend(args.paths.iter().flat_map(|path| context::around(path)));
    let lists = lists::target(args, inputs.clone(), lang)?;
    if lists.is_none() {
        args.output.target(&inputs, lang)?;
    }
    if args.fix() != Fix::No && args.paths.iter().any(|path| path.as_os_str() == PIPE) {
        return Err(trouble(
            lang,
            &text!(
                "从管道来的没有文件可以修复：先存成文件，再用 --fix",
                "what comes through a pipe is no file that can be repaired: save it first, then use --fix"
            ),
        ));
    }
    console.options.dialect.delimiter = args.delimiter();
    // what is not kept cannot be written
    if args.form() != Form::Text || args.suggested || lists.is_some() {
        console.options.dialect.limits.in_full = true;
    }
    let asked = Asked {
        options: console.options,
        lang,
        output: args.output.output.as_deref(),
        rubric: args.rubric.as_deref(),
        as_of: args.as_of,
        strict: args.strict,
    };
    let mut inspection = Inspection::default();
    let mut alone: Vec<Given> = Vec::new();
    for subject in subject::open(&args.paths, asked.options, &mut inspection.found) {
        match subject {
            Subject::Folder(path) => folder::inspect(&path, asked, console, &mut inspection)?,
            Subject::File(given) => alone.push(given),
            Subject::Not(diagnostic) => inspection.found.push(*diagnostic),
        }
    }
    single_files::inspect(alone, asked, console, &mut inspection)?;
    if args.strict {
        inspection.found.iter_mut().for_each(Diagnostic::harden);
    }

    let target = if lists.is_none() { args.output.target(&inspection.inputs, lang)? } else { Target::Stdout };
    if asked.options.telling == Telling::Accepted {
        inspection.found.extend(repaired::accepted(&inspection.tables, asked.options));
    }
    let mut in_full = true;
    let repaired = match args.fix() {
        Fix::No => None,
        fix => match repairing(fix, args, &inspection, asked.options).write(args.output.existing(), lang) {
            Ok(written) => {
                inspection.found.extend(written.changed);
                in_full = written.in_full;
                Some(written.repaired)
            }
            Err(trouble) => {
                // what was found is not lost with it
                console.tell(&inspection.found, lang)?;
                return Err(trouble);
            }
        },
    };
    let suggested = args.suggested;
    let (notes, next) = next::of(args, &inspection, repaired.as_deref().unwrap_or_default());
    let unread = inspection
        .unread
        .then(|| text!("先改好这些，其余的才能检查", "the rest can be looked through once these are mended"));
    let most = console.options.limits.findings;
    let years = inspection.years.iter().map(|year| YearSoFar::new(&year.rubric, &year.town, &year.log, &year.so_far));
    let years = args.as_of.map(|_| years.collect());
    let accepted = inspection.accepted.iter().map(|(entry, warnings)| accepted::listed(entry, *warnings)).collect();
    let (checked, found) = (&*inspection.checked, &*inspection.found);
    let validation = Validation { checked, found, accepted, unread, years, repaired, suggested, notes, next, most };
    if let (Some(target), Some(path)) = (&lists, args.lists()) {
        lists::write((target, path), &validation, args.form(), lang, console)?;
        return Ok(exit(&inspection, in_full));
    }
    if args.form() == Form::Csv && args.as_of.is_some() {
        // the one table of the file is that of the years
        console.tell(&inspection.found, lang)?;
    }
    let said = validation.render(args.form(), console.found(&target, lang))?;
    args.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    if matches!(args.form(), Form::Csv | Form::Github) {
        // a list has no place for it
        console.say(&validation.summary(), lang)?;
    }
    Ok(exit(&inspection, in_full))
}

fn exit(inspection: &Inspection, in_full: bool) -> Exit {
    if inspection.is_refused() || !in_full {
        Exit::CouldNot
    } else if any_error(&inspection.found) {
        Exit::Act
    } else {
        Exit::Done
    }
}

fn repairing<'a>(fix: Fix, args: &Args, inspection: &'a Inspection, options: Options) -> repaired::Repairing<'a> {
    let found = if args.suggested { inspection.found.as_slice() } else { &[] };
    repaired::Repairing { tables: &inspection.tables, suggested: Suggested::by_file(found), fix, options }
}
