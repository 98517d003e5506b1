//! `.xlsx` and `.xlsm`: parts in a package, of which only those are read that hold words and numbers. Macros, links and
//! whatever else lies beside them is never looked at.

mod rows;
mod strings;
mod styles;

use std::collections::BTreeMap;

use self::strings::Strings;
use self::styles::styles;
use super::Sheet;
use super::fault::Fault;
use super::grid::Grid;
use super::package::Package;
use super::value::Epoch;
use super::xml::{Node, Xml};

/// What a workbook names: its sheets in order, each with its part, and from which day it counts.
struct Named {
    sheets: Vec<(String, bool, String)>,
    epoch: Epoch,
}

/// The sheets of a workbook, whose cells may hold so many bytes together.
pub(super) fn read(package: &Package<'_>, most: usize) -> Result<Vec<Sheet>, Fault> {
    let book = of_root(package)?;
    let folder = book.rsplit_once('/').map_or("", |(folder, _)| folder);
    let name = book.rsplit('/').next().unwrap_or_default();
    let parts = relations(package, &format!("{folder}/_rels/{name}.rels"))?;
    let target =
        |of: &str| parts.values().find(|part| part.kind.ends_with(of)).map(|part| within(folder, &part.target));
    let named = names(package, &book)?;
    let strings = match target("/sharedStrings") {
        Some(part) => Strings::read(package.part(&part)?, most)?,
        None => Strings::default(),
    };
    let formats = match target("/styles") {
        Some(part) => styles(package.part(&part)?)?,
        None => Vec::new(),
    };
    let (mut sheets, mut left) = (Vec::new(), most);
    for (name, is_hidden, id) in named.sheets {
        let Some(part) = parts.get(&id).filter(|part| part.kind.ends_with("/worksheet")) else { continue };
        let mut grid = Grid::default();
        if !is_hidden {
            let part = package.part(&within(folder, &part.target))?;
            rows::Reader { strings: &strings, formats: &formats, epoch: named.epoch, most: left }
                .read(part, &mut grid)?;
            left = left.saturating_sub(grid.size());
        }
        sheets.push(Sheet { name, is_hidden, grid });
    }
    Ok(sheets)
}

/// What a part leads to, and what that is.
struct Relation {
    kind: String,
    target: String,
}

/// Where the workbook itself lies in its package.
fn of_root(package: &Package<'_>) -> Result<String, Fault> {
    let parts = relations(package, "_rels/.rels")?;
    let book = parts.into_values().find(|part| part.kind.ends_with("/officeDocument"));
    book.map(|part| within("", &part.target)).ok_or_else(|| Fault::missing("xl/workbook.xml"))
}

/// What a part leads to, by the name that it gives it; nothing that lies outside the package.
fn relations(package: &Package<'_>, name: &str) -> Result<BTreeMap<String, Relation>, Fault> {
    let mut xml = Xml::new(package.part(name)?);
    let mut relations = BTreeMap::new();
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == "Relationship" => {
                let (Some(id), Some(kind), Some(target)) = (tag.get("Id"), tag.get("Type"), tag.get("Target")) else {
                    continue;
                };
                if tag.get("TargetMode").is_none_or(|mode| mode != "External") {
                    let relation = Relation { kind: kind.into_owned(), target: target.into_owned() };
                    relations.insert(id.into_owned(), relation);
                }
            }
            Node::End => return Ok(relations),
            _ => {}
        }
    }
}

/// A part by the path that another one in this folder gives it.
fn within(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

/// The sheets of the workbook in their order.
fn names(package: &Package<'_>, book: &str) -> Result<Named, Fault> {
    let mut xml = Xml::new(package.part(book)?);
    let mut named = Named { sheets: Vec::new(), epoch: Epoch::Of1900 };
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == "workbookPr" && tag.says("date1904") => named.epoch = Epoch::Of1904,
            Node::Open(tag) if tag.name() == "sheet" => {
                let is_hidden = tag.get("state").is_some_and(|state| state != "visible");
                let name = tag.get("name").unwrap_or_default().into_owned();
                if let Some(id) = tag.get("r:id").or_else(|| tag.get("id")) {
                    named.sheets.push((name, is_hidden, id.into_owned()));
                }
            }
            Node::End => return Ok(named),
            _ => {}
        }
    }
}
