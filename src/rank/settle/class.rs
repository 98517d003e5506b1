//! Rows of a town under review, those that do the same taken together: which of them are settled makes no difference,
//! only how many.

use std::collections::BTreeMap;

use super::Item;

/// So many rows of each class.
pub(super) type Numbers = Vec<usize>;

/// The rows of a town, by class.
#[derive(Debug)]
pub(super) struct Classes {
    rows: Vec<Vec<usize>>,
}

impl Classes {
    /// Those of a town.
    pub(super) fn of<T: Item>(town: &T) -> Self {
        let mut classes: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (row, class) in town.rows() {
            classes.entry(class).or_default().push(row);
        }
        Self { rows: classes.into_values().collect() }
    }

    /// How many there are of each.
    pub(super) fn sizes(&self) -> Numbers {
        self.rows.iter().map(Vec::len).collect()
    }

    /// In how many ways that differ they can fall.
    pub(super) fn ways(&self) -> usize {
        self.rows.iter().fold(1, |ways, rows| ways.saturating_mul(rows.len() + 1))
    }

    /// The first rows of each class, so many.
    pub(super) fn rows(&self, chosen: &Numbers) -> Vec<usize> {
        self.rows.iter().zip(chosen).flat_map(|(rows, &chosen)| rows.iter().take(chosen)).copied().collect()
    }

    /// These rows, the first of each class accepted, so many, and the others rejected.
    pub(super) fn fallen(&self, chosen: &Numbers, accepted: &Numbers) -> Vec<(usize, bool)> {
        let classes = self.rows.iter().zip(chosen.iter().zip(accepted));
        let fallen = classes.flat_map(|(rows, (&chosen, &accepted))| {
            rows.iter().take(chosen).enumerate().map(move |(at, &row)| (row, at < accepted))
        });
        fallen.collect()
    }

    /// Every number of rows up to these of each class.
    pub(super) fn up_to(most: &Numbers) -> Vec<Numbers> {
        let mut all = vec![Numbers::new()];
        for &most in most {
            all = all.iter().flat_map(|begun| (0..=most).map(|n| [begun.as_slice(), &[n]].concat())).collect();
        }
        all
    }

    /// Every number of rows of each class that come to this many.
    pub(super) fn of_size(&self, size: usize) -> impl Iterator<Item = Numbers> + '_ {
        let mut begun = vec![(Numbers::new(), size)];
        std::iter::from_fn(move || {
            while let Some((numbers, left)) = begun.pop() {
                let Some(rows) = self.rows.get(numbers.len()) else {
                    if left == 0 {
                        return Some(numbers);
                    }
                    continue;
                };
                begun.extend((0..=rows.len().min(left)).map(|n| ([numbers.as_slice(), &[n]].concat(), left - n)));
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_rows_are_gone_through() {
        let classes = Classes { rows: vec![vec![4, 7], vec![5]] };
        assert_eq!((classes.ways(), classes.sizes()), (6, vec![2, 1]));
        assert_eq!(Classes::up_to(&vec![1, 1]), [[0, 0], [0, 1], [1, 0], [1, 1]]);
        let mut two: Vec<Numbers> = classes.of_size(2).collect();
        two.sort();
        assert_eq!(two, [[1, 1], [2, 0]]);
        assert_eq!(classes.rows(&vec![1, 1]), [4, 5]);
        assert_eq!(classes.fallen(&vec![2, 1], &vec![1, 0]), [(4, true), (7, false), (5, false)]);
        assert_eq!(classes.of_size(4).count(), 0);
    }
}
