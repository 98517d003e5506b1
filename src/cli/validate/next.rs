//! What to do next, as a command to type.

use jiff::civil::Date;

use super::args::{Args, Fix};
use super::inspection::Inspection;
use crate::cli::layout::ASSESSMENT;
use crate::cli::trouble::typed;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::Text;
use crate::report::{Holds, Repaired};
use crate::text;

/// What else is to be known after what was asked, found and repaired; and the one command to go on with.
pub(super) fn of(args: &Args, inspection: &Inspection, repaired: &[Repaired]) -> (Vec<Text>, Option<Text>) {
    let mut notes = Vec::new();
    if inspection.without_ledger {
        notes.push(text!(
            "这次没有算办公室的认定记录：在考核文件夹里看（台账放在 evidence 里）才算，镇里没有的问办公室",
            "what the office found and ruled is not in this: it is once the log lies in `evidence` of the assessment \
             folder, which the office has"
        ));
    }
    if args.fix() == Fix::Copies && repaired.iter().any(|repaired| repaired.to.is_some()) {
        notes.push(text!(
            "看过改好的，用它们替换原文件；或加 --in-place 直接改原文件",
            "look at what was repaired and put it in the place of the originals, or repair these by --in-place"
        ));
    }
    let refused: Vec<&str> =
        repaired.iter().filter(|repaired| repaired.refused.is_some()).map(|repaired| repaired.file.as_str()).collect();
    if !refused.is_empty() {
        let (zh, en) = (refused.join("、"), refused.join(", "));
        notes.push(text!("没有改成的（原因见上）：{zh}", "not repaired, as told above: {en}"));
    }
    (notes, after(args, inspection))
}

fn after(args: &Args, inspection: &Inspection) -> Option<Text> {
    let (paths, as_of) = (args.paths.as_slice(), args.as_of);
    // what is right on a day need not be on another
    let day = as_of.map_or_else(String::new, |day| format!(" --as-of {day}"));
    let holds = |severity| inspection.found.iter().any(|found: &Diagnostic| found.severity >= severity);
    let given = paths.iter().map(|path| " ".to_owned() + &typed(path)).collect::<String>();
    let offered: usize = inspection.found.iter().map(Diagnostic::offered).sum();
    if holds(Severity::Warning) && offered > 0 && args.fix() == Fix::No {
        return Some(text!(
            "kaohe validate{given}{day} --fix --suggested 替您改 {offered} 处，另存一份",
            "`kaohe validate{given}{day} --fix --suggested` mends {offered} of them in a copy"
        ));
    }
    let again = holds(Severity::Warning).then(|| {
        text!("改好后再运行 kaohe validate{given}{day}", "mend this and run `kaohe validate{given}{day}` again")
    });
    // warnings may stay, where there is something to go on with
    let ([path], false) = (paths, holds(Severity::Error)) else { return again };
    let typed = typed(path);
    let read: Vec<Holds> = inspection.checked.iter().map(|checked| checked.holds).collect();
    match read.as_slice() {
        [Holds::Log] if as_of.is_some() => Some(text!(
            "kaohe explain 条款 说明一条规则，例如 kaohe explain 8.1",
            "`kaohe explain RULE` explains a rule, such as `kaohe explain 8.1`"
        )),
        [Holds::Log] => {
            let shows = |day: Date| {
                text!(
                    "kaohe validate {typed} --as-of {day} 看到这一天为止丢了哪些分、还能得哪些分",
                    "`kaohe validate {typed} --as-of {day}` shows which points are lost by that day, and which are still to be had"
                )
            };
            inspection.day.map(shows).or(again)
        }
        [Holds::Rubric] => Some(text!(
            "kaohe check {typed} 看发布前要知道的",
            "`kaohe check {typed}` shows what to know before it is published"
        )),
        [Holds::Assessment, ..] if read.len() > 1 && path.join(ASSESSMENT).exists() => {
            Some(text!("kaohe score {typed}{day} 计分排名", "`kaohe score {typed}{day}` scores the year"))
        }
        _ => again,
    }
}
