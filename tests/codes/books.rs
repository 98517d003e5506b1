//! Workbooks that raise a code, and their neighbours that do not.

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::diagnostic::Code;

use crate::support::book::{rows, xlsx};

const LOG: &str = "日期,事项,名称,备注\n2018-03-08,三八活动,纪念大会,\n2018-03-09,三八活动,座谈会,";

/// A log in a workbook.
fn of(text: &str) -> Vec<u8> {
    xlsx(&[("台账", "", rows(text))])
}

/// The fixtures of a code that only workbooks raise, made at these paths.
pub(super) fn made(code: Code, below: &Path, (bad, good): (PathBuf, PathBuf)) -> Option<(PathBuf, PathBuf)> {
    if matches!(code, Code::F095 | Code::F096) {
        for folder in [&bad, &good] {
            super::assessment(folder);
        }
        let other =
            if code == Code::F095 { super::LOG.to_owned() } else { super::LOG.replace("纪念大会", "座谈会") };
        fs::write(bad.join("evidence/白蒲镇.xlsx"), of(&other)).expect("a workbook");
        return Some((bad, good));
    }
    if !matches!(code, Code::F090 | Code::F091 | Code::F092 | Code::F093 | Code::F094) {
        return None;
    }
    fs::write(below.join(code.as_str()).join("command.txt"), "validate").expect("a file");
    let (of_bad, of_good) = pair(code);
    let (bad, good) = (bad.with_extension("xlsx"), good.with_extension("xlsx"));
    fs::write(&bad, of_bad).expect("a workbook");
    fs::write(&good, of_good).expect("a workbook");
    Some((bad, good))
}

/// What raises a code, and what does not.
fn pair(code: Code) -> (Vec<u8>, Vec<u8>) {
    let log = rows(LOG);
    let bad = match code {
        Code::F090 => b"<html><body><table>".to_vec(),
        Code::F091 => xlsx(&[("上半年", "", log.clone()), ("下半年", "", log)]),
        Code::F092 => {
            xlsx(&[("台账", "", log.replacen("<row>", "<row r=\"1\">", 1).replacen("<row>", "<row hidden=\"1\">", 1))])
        }
        Code::F093 => {
            let merged = log.replace("2018-03-09", "") + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
            xlsx(&[("台账", "", merged)])
        }
        _ => {
            let formula = log.replacen("<c t=\"inlineStr\"><is><t></t></is></c>", "<c><f>D3</f></c>", 1);
            xlsx(&[("台账", "", formula)])
        }
    };
    (bad, of(LOG))
}
