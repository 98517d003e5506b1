//! What the format of a cell makes of its number: a day, a time, a share.

/// What the format of a cell makes of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    /// A number.
    #[default]
    Number,
    /// A share of a hundred.
    Share,
    /// A time of the day.
    Time,
    /// A day.
    Day,
    /// A month, without its days.
    Month,
    /// A day with a time.
    Moment,
}

impl Format {
    /// The format that every spreadsheet program has under a number; those of a Chinese one among them, of which the files
    /// say nothing.
    pub(super) fn built_in(id: usize) -> Self {
        match id {
            9 | 10 => Self::Share,
            // m-yy, yyyy年m月
            17 | 27 | 50 | 52 | 57 => Self::Month,
            14..=16 | 28..=31 | 36 | 51 | 53 | 54 | 58 => Self::Day,
            22 => Self::Moment,
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => Self::Time,
            _ => Self::Number,
        }
    }

    /// The format that is written as a code: `yyyy"年"m"月"d"日"`, `0.0%`.
    pub(super) fn of_code(code: &str) -> Self {
        let code = code.split(';').next().unwrap_or_default().to_ascii_lowercase();
        if code.contains("general") {
            return Self::Number;
        }
        // the signs that stand for a part of the number, each time the first
        let (mut signs, mut parts) = (code.chars(), String::new());
        while let Some(sign) = signs.next() {
            let part = match sign {
                '"' => {
                    let _ = signs.by_ref().find(|sign| *sign == '"');
                    continue;
                }
                '[' => {
                    let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    let is_time = !inside.is_empty() && inside.chars().all(|sign| matches!(sign, 'h' | 'm' | 's'));
                    if is_time { 'h' } else { continue }
                }
                '\\' | '_' | '*' => {
                    let _ = signs.next();
                    continue;
                }
                '0' | '#' | '?' => '0',
                // the year of an era; behind digits it is that of 1.2E+3
                'e' | 'g' if !parts.contains('0') => 'y',
                's' => 'h',
                '%' | 'y' | 'd' | 'h' | 'm' => sign,
                _ => continue,
            };
            parts.push(part);
        }
        let has = |part: char| parts.contains(part);
        match (has('y') || has('d'), has('h')) {
            (true, true) => Self::Moment,
            (false, true) => Self::Time,
            (true, false) if has('d') => Self::Day,
            (true, false) => Self::Month,
            (false, false) if has('m') => Self::Month,
            (false, false) if has('%') => Self::Share,
            (false, false) => Self::Number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format::{self, Day, Moment, Month, Number, Share, Time};

    #[test]
    fn a_format_is_known_by_its_number_or_its_code() {
        for (id, is) in
            [(0, Number), (10, Share), (22, Moment), (14, Day), (27, Month), (31, Day), (33, Time), (58, Day)]
        {
            assert_eq!(Format::built_in(id), is, "{id}");
        }
        for (code, is) in [
            ("General", Number),
            ("0.00_);[Red](0.00)", Number),
            ("0.00E+00", Number),
            ("\"第\"0\"day\"", Number),
            ("0.0%", Share),
            ("yyyy\"年\"m\"月\"d\"日\";@", Day),
            ("[$-804]yyyy\\-mm\\-dd", Day),
            ("yyyy\"年\"m\"月\"", Month),
            ("m/d", Day),
            ("m\"月\"", Month),
            ("[h]:mm:ss", Time),
            ("h:mm", Time),
            ("yyyy/m/d h:mm", Moment),
        ] {
            assert_eq!(Format::of_code(code), is, "{code}");
        }
    }
}
