//! Many names among which near ones are sought again and again.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::near::{Rank, Written, most_apart};

/// How many letters are left out of names beforehand, and the longest names of which some are.
const LEFT_OUT: usize = 2;
const SHORT: usize = 24;
/// From so many letters on near names can differ in more than are left out.
const LONG: usize = 3 * (LEFT_OUT + 1);

/// Names in an order, ready to be searched: [`nearest()`](super::nearest) of them without looking at all.
#[derive(Debug, Clone, Default)]
pub struct Names {
    all: Vec<String>,
    /// Positions in the order of the alphabet.
    sorted: Vec<u32>,
    /// By the name, and by the name in small letters.
    whole: HashMap<String, Vec<u32>>,
    lowered: HashMap<String, Vec<u32>>,
    /// By what is left of a short name without some of its letters.
    rests: Vec<(u64, u32)>,
    /// By two letters that stand beside each other.
    pairs: HashMap<(char, char), Vec<u32>>,
    /// By the letters of a long name that the fewest names have, each with how often it came before.
    rare: HashMap<(char, usize), Vec<u32>>,
    /// How many names have a letter.
    common: HashMap<char, usize>,
    /// How long names are.
    lengths: BTreeSet<usize>,
}

impl Names {
    /// These names, the first of which comes first where several are equally near.
    pub fn new<'a>(known: impl IntoIterator<Item = &'a str>) -> Self {
        let all: Vec<String> = known.into_iter().map(str::to_owned).collect();
        let mut names = Self::default();
        for (at, name) in (0..).zip(&all) {
            let letters: Vec<char> = name.chars().collect();
            names.lengths.insert(letters.len());
            names.whole.entry(name.clone()).or_default().push(at);
            names.lowered.entry(name.to_lowercase()).or_default().push(at);
            if letters.len() <= SHORT {
                names.rests.extend(rests(&letters).into_iter().map(|rest| (rest, at)));
            }
            let pairs: BTreeSet<(char, char)> = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
            for pair in pairs {
                names.pairs.entry(pair).or_default().push(at);
            }
            for letter in letters.into_iter().collect::<BTreeSet<_>>() {
                *names.common.entry(letter).or_default() += 1;
            }
        }
        for (at, name) in (0..).zip(&all) {
            for letter in names.rarest(name) {
                names.rare.entry(letter).or_default().push(at);
            }
        }
        names.rests.sort_unstable();
        names.sorted = (0..).take(all.len()).collect();
        names.sorted.sort_by_key(|&at| all.get(at as usize));
        names.all = all;
        names
    }

    /// The nearest name, as [`nearest()`](super::nearest) finds it.
    pub fn nearest(&self, written: &str) -> Option<&str> {
        self.all_nearest(written).into_iter().next()
    }

    /// All names that are equally near, and nearer than all others.
    pub fn all_nearest(&self, written: &str) -> Vec<&str> {
        let mut search = Search { names: self, written: Written::new(written), best: None, found: BTreeSet::new() };
        search.close();
        if !search.is_done() {
            search.far();
        }
        search.found.iter().filter_map(|&at| self.name(at)).collect()
    }

    fn name(&self, at: u32) -> Option<&str> {
        self.all.get(at as usize).map(String::as_str)
    }

    /// As many of the letters of a name, the rarest first, that any near name has one of them among its own.
    fn rarest(&self, name: &str) -> Vec<(char, usize)> {
        let mut met: HashMap<char, usize> = HashMap::new();
        let mut letters: Vec<(usize, char, usize)> = Vec::new();
        for letter in name.chars() {
            let times = met.entry(letter).or_default();
            letters.push((self.common.get(&letter).copied().unwrap_or(0), letter, *times));
            *times += 1;
        }
        letters.sort_unstable();
        let most = most_apart(letters.len()) + 1;
        letters.into_iter().take(most).map(|(_, letter, times)| (letter, times)).collect()
    }
}

/// Numbers for what is left of a name without none, one or two of its letters.
fn rests(letters: &[char]) -> BTreeSet<u64> {
    let number = |without: [usize; LEFT_OUT]| {
        let mut hasher = DefaultHasher::new();
        for (at, letter) in letters.iter().enumerate() {
            if !without.contains(&at) {
                letter.hash(&mut hasher);
            }
        }
        hasher.finish()
    };
    // nothing stands at the position after the last
    let all = 0..=letters.len();
    all.clone().flat_map(|one| all.clone().map(move |other| [one, other])).filter(|[a, b]| a <= b).map(number).collect()
}

/// A search among names.
struct Search<'n, 'w> {
    names: &'n Names,
    written: Written<'w>,
    best: Option<Rank>,
    /// Those that are as near as the nearest so far.
    found: BTreeSet<u32>,
}

impl Search<'_, '_> {
    fn consider<'a>(&mut self, some: impl IntoIterator<Item = &'a u32>) {
        for &at in some {
            let Some(rank) = self.names.name(at).and_then(|name| self.written.rank(name)) else { continue };
            if self.best.is_none_or(|best| rank < best) {
                self.best = Some(rank);
                self.found.clear();
            }
            if self.best == Some(rank) {
                self.found.insert(at);
            }
        }
    }

    /// Looks at what differs in case alone, goes on where the written one ends, or differs in a letter or two.
    fn close(&mut self) {
        let (names, text) = (self.names, self.written.text);
        self.consider(names.lowered.get(&self.written.lowered).into_iter().flatten());
        let from = names.sorted.partition_point(|&at| names.name(at) < Some(text));
        let begun = names.sorted.iter().skip(from);
        self.consider(begun.take_while(|&&at| names.name(at).is_some_and(|name| name.starts_with(text))));
        if self.written.length > SHORT + LEFT_OUT {
            return;
        }
        let letters: Vec<char> = text.chars().collect();
        for rest in rests(&letters) {
            let from = names.rests.partition_point(|(other, _)| *other < rest);
            let same = names.rests.iter().skip(from).take_while(|(other, _)| *other == rest);
            self.consider(same.map(|(_, at)| at));
        }
    }

    /// Whether none that was not looked at can be as near.
    fn is_done(&self) -> bool {
        let all_were_short = self.written.length + LEFT_OUT <= SHORT;
        self.best.is_some_and(|(other_case, elsewhere, distance)| {
            !other_case || !elsewhere || (distance <= LEFT_OUT && all_were_short)
        })
    }

    /// Looks at what holds the written one or is held by it, and at long ones.
    fn far(&mut self) {
        let (names, text) = (self.names, self.written.text);
        let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        starts.push(text.len());
        for &length in names.lengths.iter().filter(|&&length| length >= 2) {
            let ends = starts.iter().skip(length);
            let parts = starts.iter().zip(ends).filter_map(|(&start, &end)| text.get(start..end));
            self.consider(parts.filter_map(|part| names.whole.get(part)).flatten());
        }
        let pairs = text.chars().zip(text.chars().skip(1));
        let with = pairs.map(|pair| names.pairs.get(&pair).map_or(&[][..], Vec::as_slice));
        self.consider(with.min_by_key(|with| with.len()).into_iter().flatten());
        // the longer of two near names is long, and the other not much shorter
        if self.written.length + self.written.length / 2 >= LONG {
            for letter in names.rarest(text) {
                self.consider(names.rare.get(&letter).into_iter().flatten());
            }
        }
    }
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
