//! The search for one choice per town, such that every two towns are told apart at the least cost.

use super::choice::Choice;

/// The most steps of a search.
const MOST_STEPS: usize = 200_000;
/// The most ways that are held against one another.
const MOST_EFFORT: usize = 20_000_000;

/// A search over one choice per town, cheapest first, that turns back where a pair cannot be told apart or the cost
/// can no longer come under the best. The last choice of each town settles it wholly, which tells all apart.
pub(super) struct Search {
    options: Vec<Vec<Choice>>,
    /// What the towns from each one on cost at least.
    least: Vec<usize>,
    best: Option<(usize, Vec<usize>)>,
    steps: usize,
    effort: usize,
}

impl Search {
    /// A search over the choices of some towns.
    pub(super) fn new(options: Vec<Vec<Choice>>) -> Self {
        Self { options, least: Vec::new(), best: None, steps: 0, effort: 0 }
    }

    /// Searches; whether to the end.
    pub(super) fn run(&mut self) -> bool {
        while self.prune() {}
        let cheapest = |options: &Vec<Choice>| options.iter().map(|choice| choice.items.len()).min().unwrap_or(0);
        let mut rest = 0;
        self.least = self
            .options
            .iter()
            .rev()
            .map(|options| {
                rest += cheapest(options);
                rest
            })
            .collect();
        self.least.reverse();
        self.extend(&mut Vec::new(), 0);
        !self.is_over()
    }

    /// Whether it has gone on for too long.
    fn is_over(&self) -> bool {
        self.steps >= MOST_STEPS || self.effort >= MOST_EFFORT
    }

    /// The best choice for each town that was found.
    pub(super) fn best(&self) -> impl Iterator<Item = &Choice> {
        let found = self.best.as_ref().map(|(_, chosen)| chosen.as_slice()).unwrap_or_default();
        self.options.iter().enumerate().filter_map(move |(town, options)| match found.get(town) {
            Some(&choice) => options.get(choice),
            None => options.last(),
        })
    }

    /// Leaves out every choice that some other town has no choice beside; whether there was one.
    fn prune(&mut self) -> bool {
        let mut effort = self.effort;
        let mut stands = |town: usize, choice: &Choice| {
            let mut others = self.options.iter().enumerate().filter(|(other, _)| *other != town);
            others.all(|(_, options)| {
                options.iter().any(|other| {
                    effort += other.effort(choice);
                    // half of what there is is left for the search itself
                    effort > MOST_EFFORT / 2 || other.apart(choice)
                })
            })
        };
        let kept: Vec<Vec<Choice>> = self
            .options
            .iter()
            .enumerate()
            .map(|(town, options)| options.iter().filter(|choice| stands(town, choice)).cloned().collect())
            .collect();
        let fewer = kept.iter().zip(&self.options).any(|(kept, options)| kept.len() < options.len());
        self.options = kept;
        self.effort = effort;
        fewer
    }

    fn extend(&mut self, chosen: &mut Vec<usize>, cost: usize) {
        let town = chosen.len();
        if town == self.options.len() {
            self.best = Some((cost, chosen.clone()));
            return;
        }
        let rest = self.least.get(town + 1).copied().unwrap_or(0);
        for at in 0..self.options.get(town).map_or(0, Vec::len) {
            self.steps += 1;
            let Some(choice) = self.options.get(town).and_then(|options| options.get(at)) else { return };
            let cost = cost + choice.items.len();
            if self.is_over() || self.best.as_ref().is_some_and(|(least, _)| cost + rest >= *least) {
                return;
            }
            let mut effort = self.effort;
            let mut earlier = self.options.iter().zip(chosen.iter()).filter_map(|(options, &at)| options.get(at));
            let told = earlier.all(|other| {
                effort += other.effort(choice);
                other.apart(choice)
            });
            self.effort = effort;
            if told {
                chosen.push(at);
                self.extend(chosen, cost);
                chosen.pop();
            }
        }
    }
}
