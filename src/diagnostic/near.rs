//! The near one: what the user may have meant.

/// How near a name is, the nearest first: whether it differs in letter case alone, whether it goes on where the written
/// one ends, and by how many letters they differ.
pub(super) type Rank = (bool, bool, usize);

/// Of the known names the one nearest to what was written, if it is near enough to be suggested;
/// the first of them where two are equally near. One that differs in letter case alone comes first, then one that
/// goes on where the written one ends (2.5a for 2.5). A suggestion is never assumed. Who looks among many names again
/// and again has [`Names`](super::Names).
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = Written::new(written);
    let near = known.into_iter().filter_map(|name| Some((written.rank(name)?, name)));
    near.min_by_key(|(rank, _)| *rank).map(|(_, name)| name)
}

/// Of things with several names each the only one that what was written is near to; `None` where it is near to two.
pub fn only_near<'a, T>(written: &str, known: impl IntoIterator<Item = (T, [&'a str; 2])>) -> Option<T> {
    let written = Written::new(written);
    let is_near = |names: &[&str; 2]| names.iter().any(|name| written.rank(name).is_some());
    let mut near = known.into_iter().filter(|(_, names)| is_near(names)).map(|(one, _)| one);
    near.next().filter(|_| near.next().is_none())
}

/// What was written, as names are held against it.
pub(super) struct Written<'w> {
    pub(super) text: &'w str,
    /// In characters.
    pub(super) length: usize,
    pub(super) lowered: String,
}

impl<'w> Written<'w> {
    pub(super) fn new(text: &'w str) -> Self {
        Self { text, length: text.chars().count(), lowered: text.to_lowercase() }
    }

    /// How near a name is; `None` where it is not near enough to be suggested.
    pub(super) fn rank(&self, name: &str) -> Option<Rank> {
        let (written, length) = (self.text, self.length);
        let other = name.chars().count();
        let longer = length.max(other);
        let contained = contained((written, length), (name, other));
        let cased = !written.is_empty() && name.chars().flat_map(char::to_lowercase).eq(self.lowered.chars());
        // they differ by as many letters at least as one is longer, and as one has that the other has not: most names
        // are told apart by that, and a cell can hold a whole book
        let is_far = || {
            length.abs_diff(other) * 3 > longer.max(3) || {
                let strange = name.chars().filter(|letter| !written.contains(*letter)).count();
                strange > most_apart(longer)
            }
        };
        if !contained && !cased && is_far() {
            return None;
        }
        let distance = strsim::osa_distance(written, name);
        let begun = length > 1 && name.starts_with(written);
        // and something must be left alike
        let near = distance <= most_apart(longer) || contained;
        (cased || (near && distance < longer)).then_some((!cased, !begun, distance))
    }
}

/// How many letters near names may differ by: a third of the longer one, and one of two.
pub(super) fn most_apart(longer: usize) -> usize {
    if longer > 1 { (longer / 3).max(1) } else { 0 }
}

/// Whether one of the two is the other with something left out at an end: 培训班 and 基层妇联干部培训班.
fn contained((a, a_length): (&str, usize), (b, b_length): (&str, usize)) -> bool {
    a_length.min(b_length) >= 2 && (a.contains(b) || b.contains(a))
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
