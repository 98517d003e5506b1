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
            "台账放进考核文件夹的 evidence 里再看一次：这次没有算办公室的认定记录",
            "put the log into `evidence` of its assessment folder and look again: what the office found and ruled is \
             not in this"
        ));
    }
    if args.fix() == Fix::Copies && repaired.iter().any(|repaired| repaired.to.is_some()) {
        notes.push(text!(
            "看过改好的，用它们替换原文件；或加 --in-place 直接改原文件",
            "look at what was repaired and put it in the place of the originals, or repair these by --in-place"
        ));
    }
    (notes, after(args, inspection))
}

fn after(args: &Args, inspection: &Inspection) -> Option<Text> {
    let (paths, as_of) = (args.paths.as_slice(), args.as_of);
    // what is right on a day need not be on another
    let day = as_of.map_or_else(String::new, |day| format!(" --as-of {day}"));
    let is_wrong = |found: &Diagnostic| found.severity > Severity::Note;
    if inspection.found.iter().any(is_wrong) {
        let paths = paths.iter().map(|path| " ".to_owned() + &typed(path)).collect::<String>();
        let offered: usize = inspection.found.iter().map(Diagnostic::offered).sum();
        if offered > 0 && args.fix() == Fix::No {
            return Some(text!(
                "kaohe validate{paths}{day} --fix --suggested 替您改 {offered} 处，另存一份",
                "`kaohe validate{paths}{day} --fix --suggested` mends {offered} of them in a copy"
            ));
        }
        return Some(text!(
            "改好后再运行 kaohe validate{paths}{day}",
            "mend this and run `kaohe validate{paths}{day}` again"
        ));
    }
    let [path] = paths else { return None };
    let typed = typed(path);
    let holds: Vec<Holds> = inspection.checked.iter().map(|checked| checked.holds).collect();
    match holds.as_slice() {
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
            inspection.day.map(shows)
        }
        [Holds::Rubric] => Some(text!(
            "kaohe check {typed} 看发布前要知道的",
            "`kaohe check {typed}` shows what to know before it is published"
        )),
        [Holds::Assessment, ..] if holds.len() > 1 && path.join(ASSESSMENT).exists() => {
            Some(text!("kaohe score {typed}{day} 计分排名", "`kaohe score {typed}{day}` scores the year"))
        }
        _ => None,
    }
}
