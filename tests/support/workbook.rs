//! A workbook reckoned anew by a formula engine that is not ours.

use ironcalc::base::{Model, cell::CellValue};
use ironcalc::import::load_from_xlsx_bytes;

/// The workbook in the engine, nothing reckoned yet: every formula has the value that was written beside it.
pub(crate) fn opened(bytes: &[u8]) -> Model<'static> {
    let workbook = load_from_xlsx_bytes(bytes, "year", "en", "UTC");
    let workbook = workbook.unwrap_or_else(|error| unreachable!("the workbook is not understood: {error}"));
    Model::from_workbook(workbook, "en").unwrap_or_else(|error| unreachable!("{error}"))
}

/// Every formula with the value that was written beside it, and with that which the engine reckons.
pub(crate) fn written_and_reckoned(bytes: &[u8]) -> [Vec<(String, String)>; 2] {
    let mut model = opened(bytes);
    let written = formulas(&model);
    model.evaluate();
    [written, formulas(&model)]
}

/// Every formula with its value, to the sixth decimal.
pub(crate) fn formulas(model: &Model) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for cell in model.get_all_cells() {
        let (sheet, row, column) = (cell.index, cell.row, cell.column);
        if let Ok(Some(formula)) = model.get_cell_formula(sheet, row, column) {
            let value = match model.get_cell_value_by_index(sheet, row, column) {
                Ok(CellValue::Number(number)) => format!("{number:.6}"),
                other => format!("{other:?}"),
            };
            all.push((format!("{sheet}!{row},{column} {formula}"), value));
        }
    }
    all
}

/// The position of a sheet.
pub(crate) fn sheet(model: &Model, name: &str) -> u32 {
    let at = model.get_worksheets_properties().iter().position(|sheet| sheet.name == name);
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or_else(|| unreachable!("no sheet {name}"))
}

/// The first row whose cell in the first column says this.
pub(crate) fn row(model: &Model, sheet: u32, first: &str) -> i32 {
    let is_it = |row: &i32| model.get_formatted_cell_value(sheet, *row, 1).is_ok_and(|said| said == first);
    (1..1000).find(is_it).unwrap_or_else(|| unreachable!("no row {first}"))
}

/// What a cell shows.
pub(crate) fn shown(model: &Model, (sheet, row, column): (u32, i32, i32)) -> String {
    model.get_formatted_cell_value(sheet, row, column).unwrap_or_else(|error| unreachable!("{error}"))
}
