//! Rubrics drawn from numbers: each number picks one way to fill one slot, so that changing a number changes a slot.

use kaohe::rubric::{self, Rubric};

use super::{read, rule};

/// One rule.
pub(crate) type Slots = [u8; 9];
/// Three rules of a category and one of the bonus; then marks, floor, cap, the kinds and the decimals of a proportion.
pub(crate) type Sketch = ([Slots; 4], [u8; 5]);

const WORDS: [&str; 4] = ["未开展活动的扣分", "会议记录不全", "组织尚无登记造册", "覆盖面比较小"];

pub(crate) fn pick<T: Copy, const N: usize>(from: [T; N], by: u8) -> T {
    from[usize::from(by) % N]
}

/// Windows of four months: one, a wider one, a deadline, two apart, another name, two that overlap, another month.
const WINDOWS: [&str; 7] = [
    "{ name = '一', from = '02-01', to = '02-28' }",
    "{ name = '一', from = '01-15', to = '03-15' }",
    "{ name = '一', to = '02-28' }",
    "{ name = '一', from = '02-01', to = '02-28' }, { name = '二', from = '03-01', to = '04-30' }",
    "{ name = '二', from = '02-01', to = '02-28' }",
    "{ name = '一', to = '02-15' }, { name = '二', from = '02-01', to = '04-30' }",
    "{ name = '一', from = '03-01', to = '03-31' }",
];

/// One slot of one rule, or one number of the frame, set to something.
pub(crate) fn changed(mut sketch: Sketch, (rule, slot, value): (u8, u8, u8)) -> Sketch {
    match usize::from(rule) % 5 {
        4 => sketch.1[usize::from(slot) % 5] = value,
        at => sketch.0[at][usize::from(slot) % 9] = value,
    }
    sketch
}

/// The slots of a rule, and of the one above it, as the file writes them.
fn written(slots: Slots, above: Option<(usize, Slots)>) -> String {
    let unless = slots[7];
    // a mark or a proportion does not come up or fail to, so no rule can depend on it
    let above = above.filter(|(_, above)| unless.is_multiple_of(3) && !matches!(above[0] % 12, 8 | 9));
    let waivable = pick(["", "waivable = 'full'\n", "", "waivable = 'left_out'\n", ""], slots[5]);
    form(slots) + waivable + &above.map_or(String::new(), |(number, _)| format!("unless = \"1.{number}\"\n"))
}

struct Parts {
    counted: String,
    each: &'static str,
    each_part: &'static str,
    amount: &'static str,
    most: u8,
    held: &'static str,
}

fn parts([_, kinds, with, level, expect, count, amount, _, held]: Slots) -> Parts {
    let kinds = pick(["'a'", "'s'", "'q'", "['a', 'q']", "['a', 's', 'q']"], kinds);
    let with = pick(["", "", ", with = ['甲']", ", with = ['甲', '乙']", ", with = ['乙']"], with);
    let (low, middle, exactly, high) =
        ("{ at_least = '低' }", "{ at_least = '中' }", "{ exactly = '中' }", "{ at_least = '高' }");
    let level = pick([None, None, Some(low), Some(middle), Some(exactly), Some(high)], level);
    let level = level.map_or(String::new(), |level| format!(", level = {level}"));
    Parts {
        counted: format!("kind = {kinds}{with}{level}"),
        each: pick(["once", "each"], count),
        each_part: pick(["once", "each", "each_part"], count),
        amount: pick(
            [
                "1",
                "0.5",
                "2",
                "{ from = 0, to = 1 }",
                "{ from = 1, to = 2 }",
                "{ from = 0, to = 2 }",
                "0.35",
                "{ from = 0.4, to = 1.3 }",
            ],
            amount,
        ),
        most: expect / 6 % 3,
        // once is itself the most
        held: if pick([0, 1, 2], count) == 0 {
            ""
        } else {
            pick(["", "", "most = 2\n", "most = 3\n", "most = 2.15\n", "most = 7\n"], held)
        },
    }
}

fn form(slots: Slots) -> String {
    let Parts { counted, each, each_part, amount, most, held: stop } = parts(slots);
    let [look, _, with, _, expect, ..] = slots;
    let (least, which) = (most + 1, expect / 6);
    let expect =
        pick(["at_least = 1", "at_least = 2", "at_least = 3", "at_least = 6", "at_most = 1", "at_most = 0"], expect);
    let counts = format!("count = {{ {counted} }}\n{expect}\n");
    let each_stop = if each == "each" { stop } else { "" };
    let priced = format!("{each_part} = {amount}\n{}", if each_part == "once" { "" } else { stop });
    let take = pick(["", "take = 'latest'\n", "take = 'sum'\n"], slots[1]);
    let none = pick(["", "none = 'full'\n", "none = 'lost'\n", "none = 'left_out'\n"], slots[3]);
    let take = format!("{take}{none}");
    let held = pick(["", ", with = ['甲']", ", with = ['甲', '乙']"], with);
    match look % 12 {
        0 => format!("{counts}{each} = {amount}\n{each_stop}"),
        1 => format!("{counts}split = 'month'\n{priced}"),
        2 => format!("{counts}split = 'quarter'\n{priced}"),
        3 => format!("{counts}split = {{ materials = {} }}\n{priced}", pick(["['甲']", "['甲', '乙']"], with)),
        4 => format!(
            "items = [{{ name = '一', {counted}, {expect} }}, {{ name = '二', kind = 'a', at_least = {least} }}]\n{priced}"
        ),
        5 => format!("ratio = {{ kind = 'r'{held} }}\n{take}at_least = 0.{}\nonce = {amount}\n", 4 + least),
        6 => format!("ratio = {{ kind = 'r'{held} }}\n{take}by_proportion = {least}.35\n"),
        7 => format!("office = 'finding'\nat_most = {most}\n{each} = {amount}\n{each_stop}"),
        8 if held.is_empty() => format!("office = 'mark'\nout_of = {}\n", least + 3),
        8 => format!("office = 'mark'\napplication = {{ {counted} }}\nout_of = {}\n", least + 3),
        9 => format!("office = 'proportion'\nby_proportion = {least}.5\n"),
        10 => format!("{counts}split = 'half-year'\n{priced}"),
        _ => format!("{counts}split = {{ windows = [{}] }}\n{priced}", pick(WINDOWS, which)),
    }
}

fn reward(slots: Slots) -> String {
    let Parts { counted, each, amount, most, held, .. } = parts(slots);
    let held = if each == "each" { held } else { "" };
    let look =
        if slots[0].is_multiple_of(2) { format!("count = {{ {counted} }}") } else { "office = 'finding'".into() };
    format!("{look}\nat_most = {most}\n{each} = {amount}\n{held}")
}

/// The rubric of a sketch: four months, so that a few records fill them.
pub(crate) fn drawn((rules, frame): &Sketch) -> Rubric {
    let mut charges = String::new();
    for at in 0..3_usize {
        let above = at.checked_sub(1).map(|above| (at, rules[above]));
        charges += &rule("category.rule", &format!("1.{}", at + 1), WORDS[at], &written(rules[at], above));
    }
    let bonus = rule("bonus.rule", "B.1", WORDS[3], &reward(rules[3]));
    let [marks, floor, cap, kinds, places] = *frame;
    let places = places % 5;
    let (marks, floor, cap) = (pick([6, 5, 20], marks), pick([0, 2], floor), pick([3, 4], cap));
    let standing = pick(["standing = true", ""], kinds);
    let quantity = pick(["counted_by = 'quantity'", ""], kinds / 2);
    let text = format!(
        "schema = 'kaohe.rubric/1'
id = 'drawn'
title = '细则'
full_marks = {marks}
materials = ['甲', '乙']
period = {{ from = 2018-01-01, to = 2018-04-30 }}
rounding = {{ proportion = {places}, printed = 2 }}
[[level]]
name = '低'
[[level]]
name = '中'
[[level]]
name = '高'
[[kind]]
code = 'a'
name = '活动'
level = true
materials = ['甲', '乙']
[[kind]]
code = 's'
name = '组织'
level = true
materials = ['甲', '乙']
{standing}
[[kind]]
code = 'q'
name = '宣传'
level = true
materials = ['甲', '乙']
{quantity}
[[kind]]
code = 'r'
name = '覆盖'
counted_by = 'ratio'
materials = ['甲', '乙']
[[category]]
id = '1'
name = '项目'
marks = {marks}
floor = {floor}
{charges}
[bonus]
name = '加分'
cap = {cap}
{bonus}"
    );
    // where what may be left out leaves nothing to measure the others by, none may be
    rubric::read("r.toml", &text).unwrap_or_else(|_| read(&text.replace("'left_out'", "'full'")))
}
