//! Where a fault is, with what stands there: cells of tables as cells, other lines as they are written.

use std::fmt::{self, Write as _};

use annotate_snippets::AnnotationKind;
use annotate_snippets::renderer::DEFAULT_LINE_NUM_STYLE;

use super::line::{Excerpt, snippet};
use super::{INDENT, Style, View, cells, paint, painted, sentence};
use crate::diagnostic::layout::{blanks, hanging, width};
use crate::diagnostic::{Diagnostic, Place, visible};

/// The fewest columns in which the cells of a row are worth showing behind their address.
const ROOM: usize = 36;

/// Where it is, with what stands there. What is said below it begins behind the margin that is handed back.
pub(super) fn places(out: &mut String, diagnostic: &Diagnostic, view: View) -> Result<String, fmt::Error> {
    let View { lang, style, columns, .. } = view;
    if diagnostic.place.cells.is_some() {
        address(out, diagnostic, view)?;
        for (place, what) in &diagnostic.also {
            labelled(out, place, &sentence(what, lang), 1, view)?;
        }
        return Ok(blanks(3));
    }
    let lines = diagnostic.also.iter().map(|(place, _)| place.line).chain([diagnostic.place.line]);
    let gutter = lines.max().unwrap_or(0).max(1).to_string().len();
    let room = columns.saturating_sub(gutter + 4);
    let excerpt = Excerpt::of(&diagnostic.place, room);
    // another place on the same line is shown under the same line
    let (same, elsewhere): (Vec<_>, Vec<_>) = diagnostic.also.iter().partition(|(place, _)| {
        excerpt.as_ref().is_some_and(|e| e.is_whole)
            && place.file == diagnostic.place.file
            && place.line == diagnostic.place.line
            && place.source == diagnostic.place.source
    });
    origin(out, &diagnostic.place, "-->", gutter, style)?;
    if let Some(excerpt) = excerpt {
        let mut marks = vec![(AnnotationKind::Primary, excerpt.span.clone(), None)];
        for (place, what) in same {
            if let Some(other) = Excerpt::of(place, room) {
                marks.push((AnnotationKind::Context, other.span, Some(sentence(what, lang))));
            }
        }
        snippet(out, &excerpt, marks, diagnostic.severity, (gutter, style))?;
    }
    for (place, what) in elsewhere {
        let what = sentence(what, lang);
        match Excerpt::of(place, room) {
            Some(excerpt) => {
                origin(out, place, ":::", gutter, style)?;
                let marks = vec![(AnnotationKind::Context, excerpt.span.clone(), Some(what))];
                snippet(out, &excerpt, marks, diagnostic.severity, (gutter, style))?;
            }
            None => labelled(out, place, &what, gutter, view)?,
        }
    }
    Ok(blanks(gutter + 1))
}

/// The address of a cell and behind it the cells around it, or where there is little room the one that is meant. A line
/// of their own they get only where nothing else says what stands there.
fn address(out: &mut String, diagnostic: &Diagnostic, view: View) -> fmt::Result {
    let View { lang, style, columns, .. } = view;
    let place = &diagnostic.place;
    let meant = (style == Style::Coloured).then_some(paint(diagnostic.severity));
    let at = addressed(place);
    write!(out, " {} {at}", painted("-->", DEFAULT_LINE_NUM_STYLE, style))?;
    let behind = columns.saturating_sub(width(&at) + 7);
    let row = |room| cells::row(place, room, lang, meant);
    let shown = if behind >= ROOM { row(behind) } else { cells::alone(place, behind, lang, meant) };
    match shown {
        Some(cells) => writeln!(out, "  {cells}"),
        None if is_told(diagnostic, view) => writeln!(out),
        None => match row(columns.saturating_sub(INDENT.len())) {
            Some(row) => writeln!(out, "\n{INDENT}{row}"),
            None => writeln!(out),
        },
    }
}

/// Whether the sentence quotes the cell, or names another place against which it is held.
fn is_told(diagnostic: &Diagnostic, view: View) -> bool {
    let written = diagnostic.written().trim();
    !diagnostic.also.is_empty() || (!written.is_empty() && diagnostic.text.get(view.lang).contains(written))
}

/// `::: file:line:column (D7)` and what it is.
fn labelled(out: &mut String, place: &Place, what: &str, gutter: usize, view: View) -> fmt::Result {
    let said = hanging(&format!("{}::: {}  ", blanks(gutter), addressed(place)), what, view.columns);
    let arrow = painted(":::", DEFAULT_LINE_NUM_STYLE, view.style);
    writeln!(out, "{}{arrow}{}", blanks(gutter), said.trim_end().get(gutter + 3..).unwrap_or_default())
}

/// `file:line:column (D7)`, `file[sheet]!D7`.
fn addressed(place: &Place) -> String {
    let cell = place.cell.filter(|_| place.sheet.is_none()).map(|cell| format!(" ({cell})")).unwrap_or_default();
    format!("{}{cell}", visible(&place.to_string()))
}

/// `--> file:line:column (D7)`.
fn origin(out: &mut String, place: &Place, arrow: &str, gutter: usize, style: Style) -> fmt::Result {
    let arrow = painted(arrow, DEFAULT_LINE_NUM_STYLE, style);
    writeln!(out, "{}{arrow} {}", blanks(gutter), addressed(place))
}
