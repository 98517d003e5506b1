//! A year that is read, scored and ranked.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;

use super::accepted::{self, FolderRead};
use super::accepted_entries::Accepted;
use super::console::{Console, Exit};
use super::contents::Contents;
use super::folder::Folder;
use super::options::Telling;
use super::progress;
use super::trouble::typed;
use crate::assess::Assessor;
use crate::diagnostic::{self, Diagnostic, FileKind};
use crate::evidence::TownNo;
use crate::lang::Lang;
use crate::report::Assessment;
use crate::rubric::Rubric;
use crate::text;
use crate::year::{self, Assessing, Scored, Standings};

/// A year whose logs are about to be read.
pub(super) struct Ready<'a> {
    /// The folder as it was named.
    pub(super) path: &'a Path,
    /// The folder.
    pub(super) folder: &'a Folder,
    /// Its rubric.
    pub(super) rubric: &'a Rubric,
    /// The same, made ready.
    pub(super) assessor: &'a Assessor<'a>,
    /// What it holds.
    pub(super) contents: &'a Contents,
    /// The towns that are left out.
    pub(super) without: BTreeSet<TownNo>,
    /// The towns whose statements are wanted.
    pub(super) stated: BTreeSet<TownNo>,
    /// Whether every warning counts as an error.
    pub(super) strict: bool,
}

impl<'a> Ready<'a> {
    /// The year, assessed, or how the run ends where anything is wrong in it. Everything that there is to tell of it, with
    /// what was told before, is told.
    ///
    /// # Errors
    /// A scoresheet does not add up.
    pub(super) fn assessed(
        self,
        mut diagnostics: Vec<Diagnostic>,
        lang: Lang,
        console: &mut Console<'_>,
    ) -> Result<std::result::Result<Assessment<'a>, Exit>> {
        let Self { path, folder, rubric, assessor, contents, without, stated, strict } = self;
        let as_of = assessor.as_of();
        let by = Assessing { assessor, stated, so_far: false };
        let year = contents.year(rubric, as_of);
        let towns = progress::shown(contents, lang, console, || year.towns(&by, &mut diagnostics))?;
        if let Some(strays) = &contents.strays {
            // whose they are is not known, but what is wrong in them is
            strays.year(rubric, as_of).look_through(&mut diagnostics);
        }
        year::note(rubric, towns.iter().map(Scored::noted), &mut diagnostics);
        let tells = console.options.telling == Telling::Accepted;
        let of_folder = FolderRead { folder: path, contents, rubric, rubric_file: &folder.rubric.file, tells };
        // what was not looked at may well be what an entry is about
        let is_whole = |entry: &Accepted| {
            as_of.is_none() && without.is_empty() && (strict || entry.code.kind() != FileKind::Check)
        };
        let owned = accepted::own(&folder.assessment.accepted, &of_folder, is_whole, &mut diagnostics);
        let accepted = owned.into_iter().map(|(entry, warnings)| accepted::listed(entry, warnings)).collect();
        if strict {
            // not before all is read: where something is not understood, what follows from it is not told
            diagnostics.iter_mut().for_each(Diagnostic::harden);
        }
        console.tell(&diagnostics, lang)?;
        if diagnostic::any_error(&diagnostics) {
            let unranked = if strict {
                text!(
                    "有错误，没有排名；--strict 把警告也当作错误",
                    "nothing is ranked while there are errors, and under --strict warnings count as such"
                )
            } else {
                let folder = typed(path);
                text!(
                    "有错误，没有排名；下一步：kaohe validate {folder} 看每个文件先改什么",
                    "nothing is ranked while there are errors; next: `kaohe validate {folder}` says what to do first in each file"
                )
            };
            console.say(&unranked, lang)?;
            return Ok(Err(Exit::stopped_by(&diagnostics)));
        }
        let settings = &folder.assessment;
        let standings = Standings::of(assessor, settings.base_points, towns);
        Ok(Ok(Assessment {
            title: settings.title.as_deref().unwrap_or(&rubric.title),
            rubric,
            base_points: settings.base_points,
            as_of,
            places: settings.places.unwrap_or(rubric.rounding.printed),
            without: without.into_iter().filter_map(|no| contents.roster.get(no)).collect(),
            accepted,
            made_of: contents.made_of(&folder.rubric),
            standings: standings.towns,
            decisive: standings.decisive,
        }))
    }
}
