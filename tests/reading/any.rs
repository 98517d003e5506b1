//! What holds of any file.

use std::sync::Arc;

use kaohe::evidence::{read_count, read_date, read_points, read_roster};
use kaohe::points::Points;
use kaohe::sheet::decode;
use proptest::prelude::*;

use super::read;

proptest! {
    /// Whatever a file holds, reading it ends, and what is told points into the file.
    #[test]
    fn any_text_is_read(text in "日期,事项,名称,数量,级别,材料,审核\n(2018-0[0-9]-1|技能培[训訓]|60|[,\"\n\r；甲“”⻓無\u{feff}\u{fffd}\u{200b}\u{202e}\u{301} #='?]|不予认定|同上|无|#REF!){0,60}") {
        let lines = text.split('\n').count();
        let mut in_roster = Vec::new();
        read_roster(&Arc::from("towns.csv"), &text.replace("日期,事项", "镇,别名"), &mut in_roster);
        for told in read(&text).1.into_iter().chain(in_roster) {
            prop_assert!(told.place.line <= lines);
            prop_assert!(told.place.source.get(told.place.span.clone()).is_some());
        }
    }

    /// Whatever stands in a cell for a number or a day, what is read is exact, and what it says to write is read.
    #[test]
    fn any_cell_is_read_or_told_what_to_write(
        cell in "(2018|[0-9０-９ 　.,，。:：/'_+＋%½年月日时点分半~～\\-－−—eETZ]|上午|PM|[壹一十百千万两零]|=|#N/A|人){0,9}",
    ) {
        let written = |help: &str| help.strip_prefix("write ").filter(|w| w.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned);
        match read_points(&cell) {
            Ok(points) => prop_assert_eq!(Points::parse(&points.to_string()), Ok(points)),
            Err(why) => {
                prop_assert!(written(&why.help().en).is_none_or(|written| read_points(&written).is_ok()));
                prop_assert!(!why.text(&cell).zh.is_empty());
            }
        }
        match read_count(&cell) {
            Ok(count) => prop_assert_eq!(read_count(&count.to_string()), Ok(count)),
            Err(why) => prop_assert!(written(&why.help().en).is_none_or(|written| read_count(&written).is_ok())),
        }
        match read_date(&cell, |_| true) {
            Ok((date, _)) => prop_assert_eq!(read_date(&date.to_string(), |_| false), Ok((date, None))),
            Err(why) => {
                // a number of days from 1900 can be one of either system
                let written = written(&why.help(None).en).filter(|written| !written.contains(' '));
                prop_assert!(written.is_none_or(|written| read_date(&written, |_| false).is_ok()));
            }
        }
    }

    /// Any bytes are text or an error.
    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(told) = decode("a.csv", &bytes) {
            prop_assert!(told.place.source.get(told.place.span.clone()).is_some());
        }
    }

    /// Chinese of the usual kind in GBK is never taken for damaged UTF-8, nor for anything else.
    #[test]
    fn chinese_in_gbk_is_read(text in "日期,事项,名称\n([一-龥；，]{1,12},){0,30}") {
        let bytes = encoding_rs::GB18030.encode(&text).0;
        let decoded = decode("a.csv", &bytes).unwrap();
        prop_assert_eq!(decoded.as_ref(), text.as_str());
    }
}
