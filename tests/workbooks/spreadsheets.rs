//! Files that a spreadsheet program wrote: the same log as CSV, saved by `LibreOffice` in each of its forms.

use std::fs;
use std::path::PathBuf;

use super::super::support::book::package;
use super::read;

fn file(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/files").join(name)).expect("a file")
}

#[test]
fn what_a_spreadsheet_program_saved_is_the_same_log_in_each_form() {
    let expected = [
        "日期|事项|名称|数量|应完成|级别|材料|备注",
        "2018-03-08|三八活动|纪念大会|||||在镇文化站，到会86人",
        "2018-04-01|儿童工作品牌|月嫂班|1||||他说\"好\"",
        "2018-12-31|妇联组织覆盖|统计|12|20|||两行\n备注",
        "2018年5月|三八活动|座谈会||||",
    ];
    let of = |rows: &[&str]| rows.iter().map(|row| row.trim_end_matches('|').to_owned()).collect::<Vec<_>>();
    for name in ["log.xlsx", "log.ods", "log.xls"] {
        let read = read(name, &file(name));
        let rows: Vec<&str> = read.rows.iter().map(String::as_str).collect();
        assert_eq!(of(&rows), of(&expected), "{name}");
        assert_eq!(read.codes(), [format!("L003 {name}[log]!A5")], "{name}");
    }
}

/// The compound file that a workbook under a password is: a directory that names what is in it, and nothing else.
fn locked() -> Vec<u8> {
    let none = 0xFFFF_FFFF_u32.to_le_bytes();
    let mut file =
        [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 16], &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]].concat();
    file.resize(44, 0);
    // one sector of chains, the directory in the second, no small streams and no further chains
    file.extend([&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &[0; 8], &none, &[0; 4], &none, &[0; 4]].concat());
    file.truncate(76);
    file.extend([0; 4]);
    file.resize(512, 0xFF);
    file.extend([&0xFFFF_FFFD_u32.to_le_bytes()[..], &0xFFFF_FFFE_u32.to_le_bytes()].concat());
    file.resize(1024, 0xFF);
    for name in ["Root Entry", "EncryptedPackage"] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(128, 0);
        file.extend(entry);
    }
    file.resize(1536, 0);
    file
}

#[test]
fn a_workbook_under_a_password_says_so() {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let ods = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", manifest.as_bytes().to_vec()),
        ("content.xml", b"\x93\x17".to_vec()),
    ]);
    for (name, bytes) in [("a.xlsx", locked()), ("a.xls", locked()), ("a.ods", ods)] {
        let read = read(name, &bytes);
        assert_eq!(read.said(), ["工作簿设了打开密码"], "{name}");
    }
}

#[test]
fn an_old_workbook_that_breaks_off_or_was_damaged_is_never_read_for_ever() {
    for name in ["log.xls", "log.ods"] {
        let whole = file(name);
        for at in (0..whole.len()).step_by(whole.len() / 300) {
            let _ = read(name, &whole[..at]);
            let mut damaged = whole.clone();
            damaged[at] ^= 0xFF;
            let _ = read(name, &damaged);
        }
    }
}
