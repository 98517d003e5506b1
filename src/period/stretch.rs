//! Days one after another, and how some of them lie to others.

use jiff::civil::Date;

/// Days one after another, both ends among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

impl Stretch {
    /// Whether the day is one of its days.
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether all days of another are among its days.
    pub fn holds(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Those of some stretches that lie within it and share no day: as many as there can be. By their places.
    pub fn held(self, others: &[Self]) -> Vec<usize> {
        let mut within: Vec<(usize, Self)> =
            others.iter().copied().enumerate().filter(|(_, other)| self.holds(*other)).collect();
        within.sort_by_key(|(_, other)| other.to);
        let mut free = None;
        within.retain(|(_, other)| {
            let apart = free.is_none_or(|last| last < other.from);
            if apart {
                free = Some(other.to);
            }
            apart
        });
        within.into_iter().map(|(at, _)| at).collect()
    }

    /// Those of some stretches that cover it: as few as can be, by their places; `None` where they leave out a day.
    pub fn covered(self, others: &[Self]) -> Option<Vec<usize>> {
        let (mut next, mut cover) = (self.from, Vec::new());
        while next <= self.to {
            let here = others.iter().enumerate().filter(|(_, other)| other.contains(next));
            let (at, longest) = here.max_by_key(|(_, other)| other.to)?;
            cover.push(at);
            next = longest.to.tomorrow().ok()?;
        }
        Some(cover)
    }
}
