//! What a file is that is not the workbook which its name says.

use super::fault::Fault;
use super::package::Package;
use crate::lang::Text;
use crate::text;

/// What a package is.
pub(super) fn of_package(package: &Package<'_>, is_ods: bool, is_xlsx: bool) -> Text {
    if is_ods {
        text!("它是 .ods", "it is an .ods")
    } else if is_xlsx && package.has("xl/workbook.xml") {
        text!("它是 .xlsx", "it is an .xlsx")
    } else if is_xlsx && package.has("xl/workbook.bin") {
        text!("它是 .xlsb", "it is an .xlsb")
    } else {
        text!("它是压缩包或别的文档", "it is an archive or another document")
    }
}

/// That a file is an `.xls` under another ending.
pub(super) fn of_xls() -> Fault {
    Fault::Other(text!("它是 .xls", "it is an .xls"))
}

/// What a file is that is no workbook at all.
pub(super) fn of_bytes(bytes: &[u8]) -> Text {
    let start: String =
        String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    if bytes.is_empty() {
        text!("文件是空的，可能还没有下载到本机", "the file is empty, and may not have been downloaded yet")
    } else if start.starts_with("<?xml") && start.contains("spreadsheet") {
        text!("它是 XML 表格 2003", "it is an XML Spreadsheet 2003")
    } else if start.starts_with('<') {
        text!("它是网页", "it is a web page")
    } else if bytes.contains(&0) {
        text!("它不是表格文件", "it is no file of tables")
    } else {
        text!("它是文本，可能是 CSV", "it is text, perhaps CSV")
    }
}
