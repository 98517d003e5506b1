//! The near one: what the user may have meant.

/// Of the known names the one nearest to what was written, if it is near enough to be suggested;
/// the first of them where two are equally near. One that differs in letter case alone comes first, then one that
/// goes on where the written one ends (2.5a for 2.5). A suggestion is never assumed.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (length, lowered) = (written.chars().count(), written.to_lowercase());
    let mut best: Option<((bool, bool, usize), &str)> = None;
    for name in known {
        let other = name.chars().count();
        let longer = length.max(other);
        let contained = contained(written, name);
        let cased = !written.is_empty() && lowered == name.to_lowercase();
        // they differ by as many letters at least as one is longer: a cell can hold a whole book
        if length.abs_diff(other) * 3 > longer.max(3) && !contained && !cased {
            continue;
        }
        let distance = strsim::osa_distance(written, name);
        let begun = length > 1 && name.starts_with(written);
        // a third of the longer name may differ, and something must be left alike
        let near = distance * 3 <= longer || (distance == 1 && longer > 1) || contained;
        let rank = (!cased, !begun, distance);
        if (cased || (near && distance < longer)) && best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Whether one of the two is the other with something left out at an end: 培训班 and 基层妇联干部培训班.
fn contained(a: &str, b: &str) -> bool {
    let short = a.chars().count().min(b.chars().count());
    short >= 2 && (a.contains(b) || b.contains(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_differs_little_and_nothing_else() {
        let towns = ["白蒲镇", "如城街道", "石庄镇"];
        assert_eq!(nearest("白浦镇", towns), Some("白蒲镇"));
        assert_eq!(nearest("如城", towns), Some("如城街道"));
        assert_eq!(nearest("海安县", towns), None);
        assert_eq!(nearest("", towns), None);
        assert_eq!(nearest("2.5", ["2.1", "2.5a", "2.5b"]), Some("2.5a"));
        assert_eq!(nearest("b.1", ["1.1", "B.1"]), Some("B.1"));
        assert_eq!(nearest("A", ["a", "b"]), Some("a"));
        assert_eq!(nearest("ab", ["a", "xyz"]), Some("a"));
        assert_eq!(nearest("at_leest", ["at_least", "at_most"]), Some("at_least"));
    }
}
