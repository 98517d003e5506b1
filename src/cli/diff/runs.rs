//! Two runs of a year compared: two folders, two saved results, or a result and the folder of which it was made.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use jiff::civil::Date;

use super::args::Args;
use super::given::Year;
use crate::cli::assessed_year::Ready;
use crate::cli::console::{Console, Exit};
use crate::cli::day;
use crate::cli::folder::Folder;
use crate::cli::towns;
use crate::cli::trouble::{shown, trouble};
use crate::compare::compare;
use crate::lang::Lang;
use crate::report::runs::{Run, Runs};
use crate::report::{self, Format, What};
use crate::rubric::Rubric;
use crate::runs::{Changes, Saved};
use crate::text;

/// One side, read.
struct Side {
    name: String,
    saved: Saved,
    /// The rubric, where there is a folder that says which.
    rubric: Option<Rubric>,
    inputs: Vec<PathBuf>,
}

/// Compares two runs and writes what was asked for.
///
/// # Errors
/// `--evidence` was given, a folder cannot be read, the output cannot be written.
pub(super) fn run(args: &Args, [old, new]: [Year; 2], lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    if args.evidence.is_some() {
        let rubrics_only = text!(
            "--evidence 用在两份细则之间：比两年不用它",
            "--evidence goes with two rubrics: two years are compared without it"
        );
        return Err(trouble(lang, &rubrics_only));
    }
    if let ([Year::Saved(..), Year::Saved(..)], Some(_)) = ([&old, &new], args.day.as_of) {
        let folders_only = text!(
            "--as-of 用在文件夹上：存下的结果是哪一天的，就是哪一天的",
            "--as-of is for folders: a saved result is of the day that it is of"
        );
        return Err(trouble(lang, &folders_only));
    }
    // a folder that a result is held against is looked at as that was
    let (of_old, of_new) = (cut(&old), cut(&new));
    let old = match side(old, args.day.as_of, of_new, lang, console)? {
        Ok(side) => side,
        Err(exit) => return Ok(exit),
    };
    let new = match side(new, args.day.as_of, of_old, lang, console)? {
        Ok(side) => side,
        Err(exit) => return Ok(exit),
    };
    let inputs: Vec<PathBuf> = old.inputs.iter().chain(&new.inputs).cloned().collect();
    let target = args.table.target(&inputs, lang)?;
    let same_rubric = old.rubric.as_ref().zip(new.rubric.as_ref()).map(|(old, new)| compare(old, new).is_empty());
    let changes = Changes::of(&old.saved, &new.saved, same_rubric);
    let runs = Runs {
        old: Run { name: &old.name, saved: &old.saved },
        new: Run { name: &new.name, saved: &new.saved },
        changes: &changes,
    };
    let said = report::runs::render(&runs, args.table.format(), lang, console.width)?;
    args.table.output.fill(&target, &|out| out.write_all(&said), lang, console)?;
    Ok(if args.exit_code && !changes.is_empty() { Exit::Act } else { Exit::Done })
}

/// On which day a saved result was looked at, and without whom.
fn cut(year: &Year) -> (Option<Date>, Vec<String>) {
    match year {
        Year::Saved(_, saved, _) => (saved.as_of.as_ref().and_then(|day| day.parse().ok()), saved.without.clone()),
        Year::Folder(_) => (None, Vec::new()),
    }
}

/// One side; how the run ends where anything is wrong in a folder, which has been told.
fn side(
    year: Year,
    asked: Option<Date>,
    (day, without): (Option<Date>, Vec<String>),
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<std::result::Result<Side, Exit>> {
    match year {
        Year::Saved(name, saved, path) => {
            Ok(Ok(Side { name, saved: *saved, rubric: None, inputs: path.into_iter().collect() }))
        }
        Year::Folder(path) => scored(&path, asked.or(day), without, lang, console),
    }
}

/// The year of a folder, as a result of it would be saved.
fn scored(
    path: &Path,
    as_of: Option<Date>,
    without: Vec<String>,
    lang: Lang,
    console: &mut Console<'_>,
) -> Result<std::result::Result<Side, Exit>> {
    console.options.hashes = true;
    let Some((mut folder, rubric)) = Folder::with_rubric(path, lang, console)? else { return Ok(Err(Exit::CouldNot)) };
    folder.without = without;
    let mut diagnostics = Vec::new();
    let assessor = day::assessor(&rubric, as_of, lang)?;
    let contents = folder.contents_as_of(&rubric, as_of, &mut diagnostics);
    let ready = Ready {
        path,
        folder: &folder,
        rubric: &rubric,
        assessor: &assessor,
        contents: &contents,
        // one that is no longer on the roster is out all the same
        without: folder.without.iter().filter_map(|name| contents.roster.find(name)).collect(),
        stated: towns::every(&contents.roster),
        strict: false,
    };
    let assessment = match ready.assessed(diagnostics, lang, console)? {
        Ok(assessment) => assessment,
        Err(exit) => return Ok(Err(exit)),
    };
    let json = report::render(&assessment, What::Ranking, Format::Json, lang, console.width)?;
    let saved = Saved::read(&String::from_utf8(json)?).ok().context("a result that was just written cannot be read")?;
    drop(assessment);
    let inputs = contents.inputs;
    Ok(Ok(Side { name: shown(path), saved, rubric: Some(rubric), inputs }))
}
