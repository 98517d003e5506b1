//! A whole assessment folder.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::asked::Asked;
use super::inspection::Inspection;
use super::{context, single_files};
use crate::checkup::checkup;
use crate::cli::accepted::{self, FolderRead};
use crate::cli::accepted_entries::Accepted;
use crate::cli::console::Console;
use crate::cli::day;
use crate::cli::folder::{Folder, Opened};
use crate::cli::layout::{ASSESSMENT, LEDGER, REVIEWS, TOWNS, under};
use crate::cli::office;
use crate::cli::options::Options;
use crate::diagnostic::FileKind;
use crate::report::Holds;
use crate::year::{self, Scored};

/// Looks through everything in the folder at a path.
///
/// # Errors
/// It is no assessment folder.
pub(super) fn inspect(
    path: &Path,
    asked: Asked<'_>,
    console: &mut Console<'_>,
    inspection: &mut Inspection,
) -> Result<()> {
    let Asked { options, lang, as_of, .. } = asked;
    let opened = Folder::open(path, options, lang)?;
    inspection.check(under(path, ASSESSMENT), Holds::Assessment);
    let folder = match opened {
        Opened::Ready(folder) => folder,
        Opened::Broken(diagnostics) => {
            inspection.found.extend(diagnostics);
            roster_alone(path, options, inspection);
            return Ok(());
        }
    };
    if folder.rubric.path.is_some() {
        inspection.check(&*folder.rubric.file, Holds::Rubric);
    }
    let rubric = match folder.rubric.read(options) {
        Ok(rubric) => Arc::new(rubric),
        Err(diagnostics) => {
            inspection.found.extend(diagnostics);
            roster_alone(path, options, inspection);
            return Ok(());
        }
    };
    if asked.strict {
        inspection.found.extend(checkup(&rubric, &folder.rubric.file, &folder.rubric.text).warnings);
    }
    let assessor = day::assessor(&rubric, as_of, lang)?;
    let contents = folder.contents_as_of(&rubric, as_of, &mut inspection.found);
    let tables = [(TOWNS, Holds::Roster), (LEDGER, Holds::Ledger), (REVIEWS, Holds::Reviews)];
    let of_table = |(table, holds)| office::files(path, table).into_iter().map(move |name| (name, holds));
    for (name, holds) in tables.into_iter().flat_map(of_table) {
        inspection.check(under(path, &name), holds);
        inspection.table(path.join(&name), under(path, &name).into(), holds, path.to_owned());
    }
    inspection.inputs.extend(contents.inputs_and(asked.output));
    let is_sound = context::is_sound(path, &inspection.found);
    let read = inspection.read_logs(&contents, &assessor, (lang, console))?;
    year::note(&rubric, read.iter().map(Scored::noted), &mut inspection.found);
    let of_folder = FolderRead {
        folder: path,
        contents: &contents,
        rubric: &rubric,
        rubric_file: &folder.rubric.file,
        tells: true,
    };
    let is_whole = |entry: &Accepted| as_of.is_none() && (asked.strict || entry.code.kind() != FileKind::Check);
    let owned = accepted::own(&folder.assessment.accepted, &of_folder, is_whole, &mut inspection.found);
    inspection.accepted.extend(owned.into_iter().map(|(entry, warnings)| (entry.clone(), warnings)));
    if is_sound {
        inspection.keep_years(&contents, read, &rubric);
    }
    Ok(())
}

/// The one table that can be read without a rubric.
fn roster_alone(path: &Path, options: Options, inspection: &mut Inspection) {
    let towns = office::own(path, TOWNS);
    let file: Arc<str> = under(path, &towns).into();
    single_files::roster(&path.join(towns), &file, options, inspection);
    inspection.unread = true;
}
