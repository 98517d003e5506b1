//! The settings of an empty assessment folder.

use crate::lang::Lang;
use crate::points::Points;
use crate::text;

/// `assessment.toml`. What was not given is there as a comment, with the title of the rubric for an example.
pub(super) fn assessment(rubric: &str, title: Result<&str, &str>, base_points: Option<Points>, lang: Lang) -> Vec<u8> {
    let (rubric, off) = (quoted(rubric), "# ");
    let (title, title_off) = match title {
        Ok(title) => (quoted(title), ""),
        Err(of_rubric) => (quoted(of_rubric), off),
    };
    let (points, points_off) = base_points.map_or(("20".to_owned(), off), |points| (points.to_string(), ""));
    let written = text!(
        "# 一年考核的设置。行首有 # 的不起作用；要用哪一项，去掉它前面的「# 」。\n\n\
         # 用哪份细则：内置细则的名称，或者细则文件相对于本文件的路径\n\
         rubric = {rubric}\n\n\
         # 标题，印在排名和得分说明上；不写就用细则的标题\n\
         {title_off}title = {title}\n\n\
         # 基本分：第一名折成多少分，其他镇同比例；不写就没有这一列\n\
         {points_off}base_points = {points}\n\n\
         # 得分显示几位小数，0 到 4；不写就依细则\n\
         # places = 2\n",
        "# The settings of a year's assessment. A line that begins with # is off; take the `# ` away to use it.\n\n\
         # the rubric: the name of a built-in one, or the path of a rubric file, relative to this file\n\
         rubric = {rubric}\n\n\
         # the title, over the ranking and the statements; the rubric's own if left out\n\
         {title_off}title = {title}\n\n\
         # what the top score is worth, all others by the same ratio; without it there is no such column\n\
         {points_off}base_points = {points}\n\n\
         # how many decimals are shown, 0 to 4; as the rubric says if left out\n\
         # places = 2\n"
    );
    written.get(lang).as_bytes().to_vec()
}

/// A text as TOML writes it on one line.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::assessment::read;

    #[test]
    fn the_settings_are_read_as_they_were_given() {
        let title = "2019年\t\"妇女\\儿童\"\n考核";
        for lang in [Lang::Zh, Lang::En] {
            let bytes = assessment("a \"b\".toml", Ok(title), Points::parse("12.5").ok(), lang);
            let read = read(&"a".into(), str::from_utf8(&bytes).unwrap()).unwrap();
            assert_eq!(read.rubric.map(|(name, _)| name).as_deref(), Some("a \"b\".toml"));
            assert_eq!((read.title.as_deref(), read.places), (Some(title), None));
            assert_eq!(read.base_points, Points::parse("12.5").ok());
        }
    }

    #[test]
    fn what_was_not_given_waits_in_comments_that_are_right() {
        for lang in [Lang::Zh, Lang::En] {
            let bytes = assessment("x", Err("细则\n的标题"), None, lang);
            let text = String::from_utf8(bytes).unwrap();
            let read_of = |text: &str| read(&"a".into(), text).unwrap();
            let bare = read_of(&text);
            assert_eq!((bare.title, bare.base_points, bare.places), (None, None, None));
            let used = ["title", "base_points", "places"]
                .iter()
                .fold(text, |text, key| text.replace(&format!("# {key} ="), &format!("{key} =")));
            let used = read_of(&used);
            assert_eq!((used.title.as_deref(), used.places), (Some("细则\n的标题"), Some(2)));
            assert_eq!(used.base_points, Points::parse("20").ok());
        }
    }
}
