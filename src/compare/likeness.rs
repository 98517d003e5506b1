//! How alike the words of two clauses are.

/// Percent of the pairs of neighbouring letters that two texts share, in whole percent: punctuation, blanks and the
/// case of letters do not count. 100 for texts of the same letters; 0 where one of them has fewer than two.
pub(super) fn percent(a: &str, b: &str) -> usize {
    let (a, b) = (letters(a), letters(b));
    if a == b {
        return 100;
    }
    let (a, b) = (neighbours(&a), neighbours(&b));
    let all = a.len() + b.len();
    (200 * shared(&a, &b)).checked_div(all).unwrap_or(0).min(99)
}

/// Whether two texts are the same but for blanks at line ends and breaks.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn neighbours(letters: &[char]) -> Vec<(char, char)> {
    let mut pairs: Vec<_> = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
    pairs.sort_unstable();
    pairs
}

/// How many two sorted lists share, repeated ones as often as both hold them.
fn shared(a: &[(char, char)], b: &[(char, char)]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut shared = 0;
    while let (Some(first), Some(second)) = (a.peek(), b.peek()) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                shared += 1;
                a.next();
                b.next();
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_does_not_count_and_other_clauses_are_not_alike() {
        assert_eq!(percent("未举办培训班的扣1分", "未举办培训班的，扣1分。"), 100);
        assert!(percent("未举办基层培训班的扣1分", "未举办培训班的扣1分") > 70);
        assert!(percent("基地未分类统计上报的扣2分。", "未培育巾帼文明岗的扣2分。") < 40);
        assert_eq!(percent("甲", "乙"), 0);
        assert_eq!(percent("", "乙"), 0);
    }
}
