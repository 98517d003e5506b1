//! `kaohe score`: a year scored and ranked.

mod apart;
mod args;
mod kept;
mod pending;

pub(super) use args::Args;

use std::collections::BTreeSet;

use anyhow::Result;

use super::assessed_year::Ready;
use super::console::{Console, Exit};
use super::day;
use super::folder::Folder;
use super::output::{Content, Target};
use super::towns;
use super::trouble::trouble;
use crate::checkup::checkup;
use crate::diagnostic::excerpt::{Style, View};
use crate::diagnostic::{self, Diagnostic};
use crate::evidence::{Roster, TownNo};
use crate::lang::{Lang, Text};
use crate::report::{self, Assessment, Format, What};
use crate::text;

/// Scores the folder and writes what was asked for.
///
/// # Errors
/// The folder cannot be read, its rubric is broken, a town is not on the roster, the output cannot be written.
pub(super) fn run(args: &Args, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    console.options.hashes = matches!(args.table.format(), Format::Json | Format::Workbook | Format::Html);
    let Some((mut folder, rubric)) = Folder::with_rubric(&args.folder, lang, console)? else {
        return Ok(Exit::CouldNot);
    };
    folder.without.clone_from(&args.without);
    let mut diagnostics =
        if args.strict { checkup(&rubric, &folder.rubric.file, &folder.rubric.text).warnings } else { Vec::new() };
    let assessor = day::assessor(&rubric, args.day.as_of, lang)?;
    let contents = folder.contents_as_of(&rubric, args.day.as_of, &mut diagnostics);
    let without = left_out(&contents.roster, args, &diagnostics, lang)?;
    let inputs = contents.inputs_and(args.table.output.output.as_deref());
    let apart = apart::target(args, inputs.clone(), lang)?;
    let target = if apart.is_some() { Target::Stdout } else { args.table.target(&inputs, lang)? };
    let pending_target = pending::target(args, &contents, lang)?;

    let stated = match (args.table.format(), args.towns.as_slice()) {
        // a program is given all that there is, and so is a folder
        (Format::Json | Format::Workbook | Format::Html, []) => towns::every(&contents.roster),
        (_, []) if apart.is_some() => towns::every(&contents.roster),
        (_, asked) => towns::named(&contents.roster, asked, !diagnostic::any_error(&diagnostics), lang)?,
    };
    let (path, strict) = (&*args.folder, args.strict);
    let (folder, rubric, assessor, contents) = (&folder, &rubric, &assessor, &contents);
    let ready = Ready { path, folder, rubric, assessor, contents, without, stated, strict };
    let assessment = match ready.assessed(diagnostics, lang, console)? {
        Ok(assessment) => assessment,
        Err(exit) => return Ok(exit),
    };
    let what = if args.towns.is_empty() { What::Ranking } else { What::Statements };
    let view = console.result(&target, lang);
    if let Some(to) = &pending_target {
        pending::write(to, contents, &assessment, lang, console)?;
    }
    if let Some((folder, path)) = apart.as_ref().zip(args.table.output.folder()) {
        let view = View { style: Style::Plain, every: true, ..view };
        apart::write((folder, path), &assessment, (args.table.format(), view), console)?;
        return if args.is_final { not_final(&assessment, lang, console) } else { Ok(Exit::Done) };
    }
    // two results on one output would be neither
    if target != Target::Stdout || pending_target != Some(Target::Stdout) {
        let kept = if args.table.format() == Format::Workbook {
            kept::tables(contents, &assessment, lang)?
        } else {
            Vec::new()
        };
        let content: Content<'_> = &|out| match args.table.format() {
            Format::Workbook => report::workbook(out, &assessment, &kept, lang),
            format => report::write(out, &assessment, what, format, view),
        };
        args.table.output.fill(&target, content, lang, console)?;
    }

    if args.is_final { not_final(&assessment, lang, console) } else { Ok(Exit::Done) }
}

/// Says what keeps a result from being final, and how the run ends for it.
fn not_final(assessment: &Assessment<'_>, lang: Lang, console: &mut Console<'_>) -> Result<Exit> {
    let unreviewed = assessment.unreviewed();
    if unreviewed > 0 {
        let records = if unreviewed == 1 { "record" } else { "records" };
        let said = text!("还有 {unreviewed} 条记录没有审核", "{unreviewed} {records} not reviewed by anybody");
        console.say(&said, lang)?;
    }
    let pending = assessment.pending().count();
    let to = assessment.rubric.period.to();
    let open = if assessment.as_of.is_some_and(|day| day < to) {
        text!("考核期到 {to} 才结束，不是最终结果", "the year ends on {to}, so this is not final")
    } else if let Some(Text { zh, en }) = assessment.partial() {
        text!("{zh}，不是最终结果", "{en}, so this is not final")
    } else if pending > 0 {
        text!("还有 {pending} 项待定，不是最终结果", "{pending} things are still pending, so this is not final")
    } else {
        return Ok(Exit::Done);
    };
    console.say(&open, lang)?;
    Ok(Exit::Act)
}

/// The towns that are left out.
fn left_out(roster: &Roster, args: &Args, diagnostics: &[Diagnostic], lang: Lang) -> Result<BTreeSet<TownNo>> {
    let towns = towns::named(roster, &args.without, !diagnostic::any_error(diagnostics), lang)?;
    let stated = args.towns.iter().find(|name| roster.find(name).is_some_and(|town| towns.contains(&town)));
    if let Some(name) = stated {
        let both = text!(
            "「{name}」已用 --without 略去，没有得分说明可给",
            "`{name}` is left out by --without, so that there is no statement of it"
        );
        return Err(trouble(lang, &both));
    }
    if !towns.is_empty() && towns.len() == roster.towns.len() {
        return Err(trouble(lang, &text!("--without 把全部镇都略去了", "--without leaves every town out")));
    }
    Ok(towns)
}
