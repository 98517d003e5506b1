//! Words looked for in a text.

/// Every place of any of some words, with what stands before and after it; the longest word at each place.
pub(super) fn places<'t>(text: &'t str, words: &[&'static str]) -> Vec<(&'t str, &'static str, &'t str)> {
    let at = |at: usize| {
        let (before, here) = text.split_at(at);
        let word = words.iter().copied().filter(|word| here.starts_with(word)).max_by_key(|word| word.len())?;
        Some((before, word, here.get(word.len()..)?))
    };
    text.char_indices().filter_map(|(index, _)| at(index)).collect()
}
