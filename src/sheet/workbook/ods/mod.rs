//! `.ods`: all sheets in one part, with repeated rows and cells written once.

mod cell;
mod rows;

use std::collections::BTreeSet;

use self::rows::Rows;
use super::Sheet;
use super::fault::Fault;
use super::package::Package;
use super::xml::{Node, Xml};

/// What a package of this kind says of itself.
const MEDIA_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Whether a package is one of spreadsheets.
pub(super) fn is_one(package: &Package<'_>) -> Result<bool, Fault> {
    use std::io::Read as _;
    let Some(part) = package.find("mimetype")? else { return Ok(false) };
    let mut said = Vec::new();
    part.take(100).read_to_end(&mut said).map_err(|error| Fault::from_io(&error))?;
    Ok(said.starts_with(MEDIA_TYPE))
}

/// The sheets of a workbook, whose cells may hold so many bytes together.
pub(super) fn read(package: &Package<'_>, most: usize) -> Result<Vec<Sheet>, Fault> {
    if is_locked(package)? {
        return Err(Fault::Locked);
    }
    let mut xml = Xml::new(package.part("content.xml")?);
    let (mut style, mut hidden): (Option<String>, BTreeSet<String>) = (None, BTreeSet::new());
    let (mut sheets, mut left) = (Vec::new(), most);
    loop {
        let table = match xml.next()? {
            Node::Open(tag) => match tag.name() {
                "style" => {
                    style = tag.get("style:name").map(std::borrow::Cow::into_owned);
                    None
                }
                "table-properties" if tag.get("table:display").is_some_and(|shown| shown == "false") => {
                    hidden.extend(style.take());
                    None
                }
                "table" => {
                    let name = tag.get("table:name").unwrap_or_default().into_owned();
                    Some((name, tag.get("table:style-name").is_some_and(|style| hidden.contains(&*style))))
                }
                // what a link to another program brought along, and what somebody changed once
                "dde-links" | "tracked-changes" | "content-validations" => Some((String::new(), true)),
                _ => None,
            },
            Node::End => return Ok(sheets),
            _ => None,
        };
        match table {
            Some((name, true)) => {
                xml.skip()?;
                if !name.is_empty() {
                    sheets.push(Sheet { name, is_hidden: true, grid: super::grid::Grid::default() });
                }
            }
            Some((name, false)) => {
                let grid = Rows::read(&mut xml, left)?;
                left = left.saturating_sub(grid.size());
                sheets.push(Sheet { name, is_hidden: false, grid });
            }
            None => {}
        }
    }
}

/// Whether its parts are written in a secret.
fn is_locked(package: &Package<'_>) -> Result<bool, Fault> {
    let Some(part) = package.find("META-INF/manifest.xml")? else { return Ok(false) };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == "encryption-data" => return Ok(true),
            Node::End => return Ok(false),
            _ => {}
        }
    }
}
