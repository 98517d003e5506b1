//! Words that say that there is nothing: one list, and how people make more of the same.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lookalike::usual_text;
use super::suspect::is_selector;
use crate::diagnostic::is_invisible;
use crate::lang::narrow;

/// What a cell says once its brackets, quotes, marks and spaces are taken away.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bare {
    /// Nothing that anybody sees.
    Empty,
    /// Marks alone.
    Marks,
    /// These letters and digits, in their usual form and small.
    Words(String),
}

/// What a cell says once its brackets, quotes, marks and spaces are taken away.
pub(super) fn said_of(cell: &str) -> Bare {
    let usual = usual_text(cell);
    let is_unseen = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c) || is_selector(c);
    let seen = || usual.chars().filter(|&c| !is_unseen(c));
    // an emoji may say something
    let is_word = |&c: &char| c.is_alphanumeric() || matches!(c, '\u{1F000}'..='\u{1FAFF}');
    let words: String = seen().map(narrow).filter(is_word).flat_map(char::to_lowercase).collect();
    match words.is_empty() {
        false => Bare::Words(words),
        true if seen().next().is_some() => Bare::Marks,
        true => Bare::Empty,
    }
}

/// Words, by the letter with which each begins.
type Words = LazyLock<BTreeMap<char, Vec<&'static str>>>;

fn listed(words: &'static str) -> BTreeMap<char, Vec<&'static str>> {
    let mut listed = BTreeMap::<char, Vec<&'static str>>::new();
    for word in words.split_ascii_whitespace() {
        listed.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
    }
    listed
}

/// Words that say nothing, wherever people write words.
static NOTHING: Words = Words::new(|| {
    listed(
        "\
    空白 空行 空格 从略 省略 不详 不明 未知 不知道 不清楚 忘了 忘记了 以下空白 以下无正文 此页无正文 此处空白 本页空白 \
    此栏空白 待填 待填写 待填报 待完善 待续 待报 否 nan no nothing empty blank tbd tba tbc notavailable noneyet \
    tobedetermined",
    )
});

/// Words that say that what a row is for was not done, or is none of the town's. As a reason they are one.
static UNDONE: Words = Words::new(|| {
    listed(
        "\
    未 尚未 暂未 还未 仍未 缺 缺失 空缺 不存在 不适用 不涉及 取消 已取消 作废 已作废 停办 推迟 延期 筹备中 准备中 计划中 策划中 \
    进行中 正在筹备 正在进行 待办 待开展 待举办 待召开 待进行 待实施 待建 待建立 待成立 待落实 待确定 待安排 待通知 待核实 \
    待更新 待上报 待提供 cancelled canceled notheld notdone notyet noactivity noactivities noevent noevents norecord \
    norecords nodata notapplicable",
    )
});

/// When and where there is nothing.
static WHERE: Words = Words::new(|| {
    listed(
        "\
    上半年 下半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 季度 本年度 本年 今年 当年 \
    全年 去年 年度 本季 本月 当月 上月 下月 本周 本期 当期 本次 此次 本镇 我镇 全镇 本乡 我乡 本街道 我街道 本区 \
    我区 本村 我村 本社区 我社区 本单位 我单位 本部门 该月 该项 此项 这项 本项 目前 至今 迄今 截至目前 截止目前 \
    到目前为止 现在 现 暂时 仍然 仍 因故 本季度 当季度 该季度 本星期 下一步",
    )
});

/// What stands behind the number of a year or a month.
static OF_DATES: Words = Words::new(|| listed("年 月份 月"));

/// How it is said that there is none of something.
static NO: Words = Words::new(|| {
    listed(
        "\
    还没有 暂没有 并没有 也没有 都没有 均没有 没有 暂无 尚无 并无 均无 皆无 也无 还无 无 暂缺 没 毋",
    )
});

/// How it is said that something was not done.
static NOT: Words = Words::new(|| {
    listed(
        "\
    还没有 暂没有 并没有 都没有 均没有 没有 还没 没 暂未 尚未 并未 均未 还未 仍未 未 暂不 不",
    )
});

/// Which of it.
static ANY: Words = Words::new(|| {
    listed(
        "\
    此项 此类 该项 该类 本项 这项 这类 相关 有关 任何 具体 其他 其它 新的 此 该 新",
    )
});

/// What there is none of in a cell for words.
static WORDS: Words = Words::new(|| listed("理由 原因 意见 说明 备注 此 其他 其它 了"));

/// What there is none of: what fits whatever a table is about. As a reason it is one, 无记录.
static THINGS: Words = Words::new(|| {
    listed(
        "\
    活动记录 工作内容 活动内容 工作记录 活动 工作 内容 记录 情况 数据 资料 材料 事项 项目 任务 业务 信息 名称 标题 题目 主题 附件 \
    照片 图片 文件 安排 事情 事 新增 变化 更新 了",
    )
});

/// What was not done: verbs that fit whatever a table is about.
static DEEDS: Words = Words::new(|| {
    listed(
        "\
    组织开展 组织实施 组织 开展 举办 举行 进行 召开 建立 成立 设立 建 完成 实施 落实 启动 开始 发生 涉及 安排 \
    填写 填报 上报 申报 报送 提供 做过 做 办 搞 开 有 定 确定",
    )
});

/// What is opened, held and organised.
static HELD: Words = Words::new(|| {
    listed(
        "\
    会议 会 培训 宣传 讲座",
    )
});

/// Whether bare words say nothing, wherever people write words.
pub(super) fn is_nothing(word: &str) -> bool {
    const COUNTED: [&str; 14] = ["", "次", "个", "人", "人次", "场", "期", "件", "条", "项", "起", "户", "篇", "份"];
    let counted = word.trim_start_matches(['0', '零', '〇']);
    (counted.len() < word.len() && COUNTED.contains(&counted))
        || word.chars().all(|c| c == 'x')
        || word.chars().all(|c| c == '无')
        || is_among(&NOTHING, word)
        || behind(&NO, place_left_out(word)).any(|none| none.is_empty() || is_among(&WORDS, none))
}

/// Whether bare words say that what a row is for was not done.
pub(super) fn is_undone(word: &str) -> bool {
    // 因雨未举办: the cause is short
    const CAUSE: usize = 6;
    let word = place_left_out(word);
    let cause = word.strip_prefix('因').into_iter().flat_map(str::char_indices).skip(1).take(CAUSE);
    let behind_cause = cause.filter_map(|(at, _)| word.get('因'.len_utf8() + at..));
    std::iter::once(word).chain(behind_cause).any(|word| {
        is_among(&UNDONE, word)
            || behind(&NO, word).any(|things| without(&THINGS, without(&THINGS, without(&ANY, things))).is_empty())
            || behind(&NOT, word).flat_map(|deed| behind(&DEEDS, deed)).any(is_of_a_deed)
    })
}

/// What is left of words behind when and where.
fn place_left_out(word: &str) -> &str {
    let mut rest = word;
    loop {
        let unnumbered = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        // a number is one of a year or a month alone
        let places = if unnumbered.len() < rest.len() { &OF_DATES } else { &WHERE };
        match without(places, unnumbered) {
            after if after.len() < unnumbered.len() => rest = after,
            _ => return rest,
        }
    }
}

/// Whether nothing follows a verb but what fits any: 过, 此项工作, 会议.
fn is_of_a_deed(rest: &str) -> bool {
    let rest = without(&THINGS, without(&ANY, rest.strip_prefix('过').unwrap_or(rest)));
    without(&HELD, rest).is_empty()
}

fn is_among(words: &Words, word: &str) -> bool {
    beginning(words, word).any(|known| known == word)
}

/// The words that begin with the letter with which a text does.
fn beginning(words: &Words, text: &str) -> impl Iterator<Item = &'static str> {
    text.chars().next().and_then(|first| words.get(&first)).into_iter().flatten().copied()
}

/// What stands behind each of these words with which others begin.
fn behind<'w>(words: &Words, rest: &'w str) -> impl Iterator<Item = &'w str> {
    beginning(words, rest).filter_map(move |word| rest.strip_prefix(word))
}

/// What stands behind the longest of them.
fn without<'w>(words: &Words, rest: &'w str) -> &'w str {
    behind(words, rest).min_by_key(|rest| rest.len()).unwrap_or(rest)
}

#[cfg(test)]
mod tests;
