//! Workbooks made of their parts, honest ones and others.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::io::Write as _;

use flate2::Crc;
use flate2::write::DeflateEncoder;

/// A package of these parts, each deflated.
pub(crate) fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).expect("deflated");
        let packed = encoder.finish().expect("deflated");
        let mut crc = Crc::new();
        crc.update(bytes);
        let size = |length: usize| u32::try_from(length).expect("not so long").to_le_bytes();
        let of_part = [&crc.sum().to_le_bytes()[..], &size(packed.len()), &size(bytes.len())].concat();
        let length = u16::try_from(name.len()).expect("not so long").to_le_bytes();
        let head = [&[20, 0, 0, 8, 8, 0, 0, 0, 0, 0][..], &of_part, &length, &[0, 0]].concat();
        directory.extend([&b"PK\x01\x02\x14\0"[..], &head, &[0; 10], &size(out.len()), name.as_bytes()].concat());
        out.extend([&b"PK\x03\x04"[..], &head, name.as_bytes(), &packed].concat());
    }
    let at = u32::try_from(out.len()).expect("not so long").to_le_bytes();
    let count = u16::try_from(parts.len()).expect("not so many").to_le_bytes();
    let size = u32::try_from(directory.len()).expect("not so long").to_le_bytes();
    out.extend(directory);
    out.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &size, &at, &[0, 0]].concat());
    out
}

/// A sheet: its name, what is said of it in the workbook, and what its part holds.
pub(crate) type Sheet<'s> = (&'s str, &'s str, String);

/// The parts of a workbook of these sheets, with six styles: none, a day, a Chinese month, a share, a time, a code.
pub(crate) fn parts(sheets: &[Sheet<'_>]) -> Vec<(String, Vec<u8>)> {
    let numbered = || (1..).zip(sheets);
    let listed = numbered()
        .map(|(at, (name, said, _))| format!(r#"<sheet name="{name}" sheetId="{at}" {said} r:id="r{at}"/>"#))
        .collect::<Vec<_>>()
        .concat();
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = numbered()
        .map(|(at, _)| {
            format!(r#"<Relationship Id="r{at}" Type="{kind}/worksheet" Target="worksheets/sheet{at}.xml"/>"#)
        })
        .collect::<Vec<_>>()
        .concat();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(r#"<Relationships><Relationship Id="r" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ),
        ("xl/workbook.xml".to_owned(), format!("<workbook><workbookPr/><sheets>{listed}</sheets></workbook>")),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                r#"<Relationships>{related}<Relationship Id="s" Type="{kind}/styles" Target="styles.xml"/><Relationship Id="t" Type="{kind}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml".to_owned(),
            r#"<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="27"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>"#.to_owned(),
        ),
        (
            "xl/sharedStrings.xml".to_owned(),
            "<sst count=\"4000000000\" uniqueCount=\"7\"><si><t>共用</t></si><si><r><t>富</t></r><r><t xml:space=\"preserve\">文本</t></r><rPh><t>フ</t></rPh></si></sst>".to_owned(),
        ),
    ];
    parts.extend(numbered().map(|(at, (_, _, inside))| {
        (format!("xl/worksheets/sheet{at}.xml"), format!("<worksheet>{inside}</worksheet>"))
    }));
    parts.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

/// A workbook of these sheets.
pub(crate) fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    packed(&parts(sheets))
}

/// The package of these parts.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    package(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect::<Vec<_>>())
}

/// The part of a sheet with these rows: cells between commas, numbers as numbers.
pub(crate) fn rows(text: &str) -> String {
    let cell = |cell: &str| match cell.parse::<f64>() {
        Ok(_) => format!("<c><v>{cell}</v></c>"),
        Err(_) => format!(r#"<c t="inlineStr"><is><t>{cell}</t></is></c>"#),
    };
    let row = |row: &str| format!("<row>{}</row>", row.split(',').map(cell).collect::<String>());
    format!("<sheetData>{}</sheetData>", text.lines().map(row).collect::<String>())
}
