//! Chinese numerals: 十二, 壹佰零五, 一点五, 半, 二〇一八.

/// The number in usual digits, where the numeral is a whole one; 一百二 may be 102 or 120, and is none.
pub(super) fn numeral(text: &str) -> Option<String> {
    if text == "半" {
        return Some("0.5".to_owned());
    }
    match text.split_once('点') {
        None => whole(text).map(|number| number.to_string()),
        Some((before, after)) => {
            let digits: Option<String> = after.chars().map(|c| digit(c).map(|digit| digit.to_string())).collect();
            let digits = digits.filter(|digits| !digits.is_empty())?;
            Some(format!("{}.{digits}", whole(before)?))
        }
    }
}

fn whole(text: &str) -> Option<u64> {
    if text.is_empty() || text.chars().count() > 16 {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0_u64, |number, c| number.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut sum, mut section, mut waiting) = (0_u64, 0_u64, None);
    let (mut least, mut skipped) = (u64::MAX, false);
    for c in text.chars() {
        match (digit(c), unit(c)) {
            (Some(0), _) if waiting.is_none() => skipped = true,
            (Some(number), _) if number > 0 && waiting.is_none() => waiting = Some(number),
            (_, Some(10_000)) if sum == 0 => {
                sum = section.checked_add(waiting.take().unwrap_or(0)).filter(|&section| section > 0)? * 10_000;
                (section, least, skipped) = (0, u64::MAX, false);
            }
            (_, Some(unit)) if unit < least => {
                // 十二 is 一十二
                let number = waiting.take().or_else(|| (unit >= 10 && section == 0 && sum == 0).then_some(1))?;
                section += number * unit;
                (least, skipped) = (unit, false);
            }
            _ => return None,
        }
    }
    // a last digit is one of ones after 十 or 零 alone
    let last = waiting.filter(|_| least == 10 || skipped);
    (last.is_some() || waiting.is_none()).then(|| sum + section + last.unwrap_or(0))
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' => 10_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_is_one_number_or_none() {
        for (text, number) in [
            ("零", "0"),
            ("一", "1"),
            ("壹", "1"),
            ("十", "10"),
            ("十二", "12"),
            ("二十", "20"),
            ("九十九", "99"),
            ("一百零五", "105"),
            ("一百二十", "120"),
            ("一百一十五", "115"),
            ("两千零一十", "2010"),
            ("一万", "10000"),
            ("十二万零三百", "120300"),
            ("二〇一八", "2018"),
            ("一点五", "1.5"),
            ("零点二五", "0.25"),
            ("半", "0.5"),
        ] {
            assert_eq!(numeral(text).as_deref(), Some(number), "{text}");
        }
        for text in ["一百二", "十十", "百十百", "二三十", "点五", "一点", "一半", "万", "一万二", "十百", ""]
        {
            assert_eq!(numeral(text), None, "{text}");
        }
    }
}
