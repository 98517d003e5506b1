//! `kaohe validate`: files looked through, all mistakes of all of them in one run.
//!
//! A folder is read as `kaohe score` reads it. A file by itself stands on the ground of the folder in which it lies,
//! or else on that of a rubric alone.

mod ask;
mod folder;
mod ground;
mod inspection;
mod lone;
mod lot;
mod next;
mod subject;

pub(super) use ask::{Args, command};

use anyhow::Result;

use self::inspection::Inspection;
use self::subject::{Given, Subject};
use super::{Console, Exit};
use crate::diagnostic::{Diagnostic, any_error};
use crate::lang::Lang;
use crate::report::{Form, Validation};
use crate::text;

/// Looks the files through and writes what was found.
///
/// # Errors
/// A folder is no assessment folder, there is no such rubric, or the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    // what stands in the way of the output is told before the work is done
    args.output.target(&args.paths, lang)?;
    let mut inspection = Inspection::default();
    let mut alone: Vec<Given> = Vec::new();
    for subject in subject::open(&args.paths, console.options, &mut inspection.found) {
        match subject {
            Subject::Folder(path) => folder::inspect(&path, console.options, lang, &mut inspection)?,
            Subject::File(given) => alone.push(given),
            Subject::Not(diagnostic) => inspection.found.push(*diagnostic),
        }
    }
    lone::inspect(alone, args.rubric.as_deref(), lang, console, &mut inspection)?;
    if args.strict {
        inspection.found.iter_mut().for_each(Diagnostic::harden);
    }

    let target = args.output.target(&inspection.inputs, lang)?;
    let next = next::of(&args.paths, &inspection);
    let unread = inspection
        .unread
        .then(|| text!("先改好这些，其余的才能检查", "the rest can be looked through once these are mended"));
    let most = console.options.limits.findings;
    let validation = Validation { checked: &inspection.checked, found: &inspection.found, unread, next, most };
    target.write(&validation.render(args.form, lang, console.width)?, console.out, lang)?;
    if matches!(args.form, Form::Csv | Form::Github) {
        // a list has no place for it
        let summary = |lang| validation.summary(lang);
        console.say(&crate::lang::Text { zh: summary(Lang::Zh), en: summary(Lang::En) }, lang)?;
    }
    Ok(if inspection.is_refused() {
        Exit::CouldNot
    } else if any_error(&inspection.found) {
        Exit::Act
    } else {
        Exit::Done
    })
}
