//! What is said of a cell that is not the number it has to be.

use super::{Form, MOST, NotNumber, Sort};
use crate::lang::Text;
use crate::points::Points;
use crate::text;

impl NotNumber {
    /// What is wrong with the cell that was written.
    pub fn text(&self, written: &str) -> Text {
        match self.form {
            Form::Large => {
                let most = match self.sort {
                    Sort::Count => MOST,
                    Sort::Points => Points::MAX_WHOLE.into(),
                };
                text!("「{written}」超过 {most}", "`{written}` is over {most}")
            }
            Form::Fraction => text!("「{written}」不是整数", "`{written}` is not a whole number"),
            Form::TooFine => text!("「{written}」超过四位小数", "`{written}` has more than four decimals"),
            Form::Zeros => text!("「{written}」前面有零", "`{written}` begins with zeros"),
            Form::NegativeZero => text!("「{written}」是负零", "`{written}` is nought with a minus"),
            Form::Negative('-') => text!("「{written}」是负数", "`{written}` is negative"),
            Form::Negative(dash) => {
                let code = u32::from(dash);
                text!(
                    "「{written}」是负数，负号是「{dash}」（U+{code:04X}）",
                    "`{written}` is negative, and its sign is `{dash}` (U+{code:04X})"
                )
            }
            Form::Formula => {
                text!("「{written}」是公式，不是算出来的数", "`{written}` is a formula and not its result")
            }
            Form::Broken => text!("「{written}」是电子表格的错误值", "`{written}` is an error of the spreadsheet"),
            Form::Apostrophe => text!("「{written}」前面有撇号", "`{written}` begins with an apostrophe"),
            Form::Percent => text!("「{written}」是百分数", "`{written}` is a percentage"),
            Form::Hexadecimal => text!("「{written}」是十六进制写法", "`{written}` is hexadecimal"),
            Form::Endless | Form::About => text!("「{written}」不是确定的数", "`{written}` is no definite number"),
            Form::Exponent => text!("「{written}」是科学记数", "`{written}` is written with an exponent"),
            Form::Grouped(mark) if mark.is_whitespace() => {
                text!("「{written}」数字中间有空格", "`{written}` has spaces between its digits")
            }
            Form::Grouped(mark) => {
                text!("「{written}」数字中间有「{mark}」", "`{written}` has `{mark}` between its digits")
            }
            Form::Mark(mark) => {
                text!("「{written}」的「{mark}」不是小数点", "the `{mark}` of `{written}` is no decimal point")
            }
            Form::Spaced => text!("「{written}」数字中间有空格", "`{written}` has spaces between its digits"),
            Form::BarePoint => {
                text!("「{written}」小数点旁边缺数字", "`{written}` lacks a digit beside its point")
            }
            Form::Vulgar => text!("「{written}」是分数", "`{written}` is written as a fraction"),
            Form::Shown(number) => {
                text!("「{written}」是数 {number} 显示成了日期", "`{written}` is the number {number} shown as a date")
            }
            Form::Reformatted(from, to) => text!(
                "「{written}」是日期：可能是表格软件把「{from}-{to}」改成的",
                "`{written}` is a day: a spreadsheet may have made it of `{from}-{to}`"
            ),
            Form::Range => text!("「{written}」是一个范围，不是一个数", "`{written}` is a range and not one number"),
            Form::Numeral => text!("「{written}」是中文数字", "`{written}` is written in Chinese numerals"),
            Form::Words => {
                text!("「{written}」除了数字还有别的字", "`{written}` has words beside its number")
            }
            Form::Unit => text!("「{written}」带有单位", "`{written}` has a unit in it"),
            Form::Other => text!("「{written}」不是数字", "`{written}` is not a number"),
        }
    }

    /// The same number as it has to be written, where no doubt is left which.
    pub fn meant(&self) -> Option<&str> {
        self.instead.as_deref()
    }

    /// What to write instead.
    pub fn help(&self) -> Text {
        match (self.form, self.sort, &self.instead) {
            (Form::Negative(_), Sort::Count, _) => text!(
                "没有负数：有几个写几个，没有的就不写",
                "a count is never negative: write how many there were, and nothing where there were none"
            ),
            (Form::Negative(_), Sort::Points, Some(instead)) => text!(
                "「分值」写扣（或加）多少分，不带负号：写成 {instead}",
                "points are what is taken (or brought), without a minus: write {instead}"
            ),
            (Form::Shown(_), _, Some(instead)) => text!(
                "把这一列设为「常规」或文本，写成 {instead}",
                "set the column to `General` or text, and write {instead}"
            ),
            (_, _, Some(instead)) => text!("写成 {instead}", "write {instead}"),
            (Form::Formula, ..) => text!(
                "复制这一格，选择性粘贴为「数值」，再导出",
                "copy the cell, paste it as a value, and export it again"
            ),
            (Form::TooFine, ..) => text!(
                "最多四位小数；程序不四舍五入，请写定要用的数",
                "at most four decimals: nothing is rounded, so write the amount that is meant"
            ),
            (Form::Reformatted(..), ..) => text!(
                "这一列设为文本，写定下来的一个数",
                "set the column to text and write the one number that was decided"
            ),
            (Form::Range, ..) => text!("写定下来的一个数", "write the one number that was decided"),
            (Form::Vulgar | Form::Percent, Sort::Count, None) => text!(
                "只写整数，如 2；26/40 分开写：数量写 26，「应完成」写 40",
                "write a whole number, such as 2; of 26/40 write 26, and 40 as `total`"
            ),
            (_, Sort::Count, None) => text!("只写整数，如 2", "write a whole number alone, such as 2"),
            (_, Sort::Points, None) => text!("只写数字，如 0.5", "write a number alone, such as 0.5"),
        }
    }
}
