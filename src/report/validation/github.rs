//! What was found as annotations: a line each, which the host shows beside the line of the file.

use super::Validation;
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::lang::Lang;

pub(super) fn render(validation: &Validation<'_>, lang: Lang) -> String {
    let files = validation.by_file();
    files.iter().flat_map(|(_, found)| found.iter().map(|found| line(found, lang))).collect()
}

fn line(found: &Diagnostic, lang: Lang) -> String {
    let command = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = &found.place;
    let numbered = |name: &str, number: usize| if number > 0 { format!(",{name}={number}") } else { String::new() };
    let at = format!("file={}{}{}", property(&place.file), numbered("line", place.line), numbered("col", place.column));
    let cell = place.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
    let title = property(&format!("{}{cell}", found.code));
    let help = found.help.as_ref().map(|help| lang.pick("；", "; ").to_owned() + help.get(lang)).unwrap_or_default();
    format!("::{command} {at},title={title}::{}\n", data(&(found.text.get(lang).to_owned() + &help)))
}

/// The message itself: a line break would end it.
fn data(text: &str) -> String {
    // what is not shown as it is has become its code point before
    visible(text).replace('%', "%25")
}

/// A property: a comma or a colon would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellRef, Code, Place};
    use crate::text;

    #[test]
    fn a_finding_is_one_line_whatever_it_quotes() {
        let place = Place {
            sheet: None,
            file: "a,b:c%.csv".into(),
            line: 7,
            column: 4,
            cell: Some(CellRef { column: 2, row: 7 }),
            source: String::new(),
            span: 0..0,
            cells: None,
        };
        let found = Diagnostic {
            code: Code::L003,
            severity: Severity::Warning,
            place,
            text: text!("甲", "50%\n::error::x"),
            help: Some(text!("乙", "write it: so, then")),
            offer: None,
            also: Vec::new(),
            refuses: false,
            sort: 0,
            others: None,
        };
        assert_eq!(
            line(&found, Lang::En),
            "::warning file=a%2Cb%3Ac%25.csv,line=7,col=4,title=L003 B7::50%25<U+000A>::error::x; write it: so, then\n"
        );
    }
}
