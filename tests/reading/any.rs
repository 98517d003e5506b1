//! What holds of any file.

use std::sync::Arc;

use kaohe::evidence::read_roster;
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
