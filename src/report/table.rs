//! One table of typed cells, for every dialect.

use std::borrow::Cow;

use super::text::plain;
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::rank::Rank;

/// A table as it is reported.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// Its columns.
    pub(super) heads: Vec<Head>,
    /// Its rows, each as long as there are columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// The head of a column.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Its header.
    pub(super) header: Text,
    /// How its cells stand.
    pub(super) align: Align,
    /// Of the columns that flow, how much of the room it takes beside others.
    pub(super) share: usize,
    /// How its settled cells are to be seen.
    pub(super) tone: Tone,
    /// How many decimals its settled numbers are padded to.
    pub(super) places: u32,
    /// How many decimals its open ones are padded to: those they were rounded to.
    pub(super) rounded: u32,
    /// Which figure of a standing it holds.
    pub(super) figure: Option<Figure>,
}

/// A figure of a standing that others are reckoned from, or that is reckoned from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// The place.
    Rank,
    /// The score of a category, by its position.
    Category(usize),
    /// The bonus.
    Bonus,
    /// The total.
    Total,
    /// The total, normalised.
    Normalised,
    /// The total in base points.
    Base,
}

/// How something is to be seen. It says nothing that the words do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it is.
    Plain,
    /// What is looked for first.
    Heading,
    /// Points that were lost, and mistakes.
    Lost,
    /// What can still change, and what is doubtful.
    Open,
    /// What there is nothing to see at.
    Quiet,
}

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
    /// Text that takes what room is left, wrapped.
    Flow,
    /// Text that stands below its row, where that is no longer one line.
    Below,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing to say.
    Empty,
    /// Words, ours or from outside.
    Text(String),
    /// Points, exact or already rounded.
    Points(Interval),
    /// A place.
    Rank(Rank),
}

/// A column of a table of `R`s: its header, how it stands, and how its cell is found in an `R`.
pub(super) struct Column<'a, R: ?Sized> {
    header: Text,
    align: Align,
    share: usize,
    tone: Tone,
    places: u32,
    figure: Option<Figure>,
    cell: Box<dyn Fn(&R) -> Cell + 'a>,
}

impl<'a, R: ?Sized> Column<'a, R> {
    /// A column of words.
    pub(super) fn words(header: Text, cell: impl Fn(&R) -> Cell + 'a) -> Self {
        Self { header, align: Align::Left, share: 1, tone: Tone::Plain, places: 0, figure: None, cell: Box::new(cell) }
    }

    /// A column of words that takes what room is left.
    pub(super) fn flowing(header: Text, cell: impl Fn(&R) -> Cell + 'a) -> Self {
        Self { align: Align::Flow, ..Self::words(header, cell) }
    }

    /// A column of words that stand below their row.
    pub(super) fn below(header: Text, cell: impl Fn(&R) -> Cell + 'a) -> Self {
        Self { align: Align::Below, ..Self::words(header, cell) }
    }

    /// The same with so many parts of the room that it shares with others.
    pub(super) fn sharing(self, share: usize) -> Self {
        Self { share, ..self }
    }

    /// A column of numbers or places.
    pub(super) fn numbers(header: Text, cell: impl Fn(&R) -> Cell + 'a) -> Self {
        Self { align: Align::Right, ..Self::words(header, cell) }
    }

    /// The same as the column of a figure.
    pub(super) fn of(self, figure: Figure) -> Self {
        Self { figure: Some(figure), ..self }
    }

    /// A column of numbers that were rounded to so many decimals, all of which are shown.
    pub(super) fn rounded(header: Text, places: u32, cell: impl Fn(&R) -> Cell + 'a) -> Self {
        Self { places, ..Self::numbers(header, cell) }
    }
}

impl Cell {
    /// The words, or nothing where there are none.
    pub(super) fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    /// Whether it is a range, not yet one value.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Points(interval) => !interval.is_settled(),
            Self::Rank(rank) => !rank.is_settled(),
            Self::Empty | Self::Text(_) => false,
        }
    }
}

impl Table {
    /// The table of these rows.
    pub(super) fn of<'r, R: ?Sized + 'r>(columns: Vec<Column<'_, R>>, rows: impl IntoIterator<Item = &'r R>) -> Self {
        let rows: Vec<Vec<Cell>> =
            rows.into_iter().map(|row| columns.iter().map(|column| (column.cell)(row)).collect()).collect();
        let heads = columns.into_iter().enumerate().map(|(at, column)| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            let finest = cells.map(|cell| match cell {
                Cell::Points(points) if points.is_settled() => points.lo.places(),
                _ => 0,
            });
            let places = column.places.max(finest.max().unwrap_or(0));
            Head {
                header: column.header,
                align: column.align,
                share: column.share,
                tone: column.tone,
                places,
                rounded: column.places,
                figure: column.figure,
            }
        });
        Self { heads: heads.collect(), rows }
    }

    /// Its cells as people read them: outside text harmless, settled numbers padded alike, open ones `lo~hi`.
    pub(super) fn shown(&self) -> impl Iterator<Item = Vec<Cow<'_, str>>> {
        self.rows.iter().map(|row| row.iter().zip(&self.heads).map(|(cell, head)| cell.shown(head)).collect())
    }

    /// The cells of one column, so.
    pub(super) fn shown_in(&self, at: usize) -> impl Iterator<Item = Cow<'_, str>> {
        let head = self.heads.get(at);
        self.rows.iter().filter_map(move |row| Some(row.get(at)?.shown(head?)))
    }

    /// Its headers.
    pub(super) fn headers(&self, lang: Lang) -> Vec<Cow<'_, str>> {
        self.heads.iter().map(|head| plain(head.header.get(lang))).collect()
    }

    /// Only the columns of these positions, in this order.
    pub(super) fn columns(&self, positions: &[usize]) -> Self {
        let heads = positions.iter().filter_map(|&at| self.heads.get(at).cloned()).collect();
        let of = |row: &Vec<Cell>| positions.iter().filter_map(|&at| row.get(at).cloned()).collect();
        Self { heads, rows: self.rows.iter().map(of).collect() }
    }
}

impl Cell {
    fn shown(&self, head: &Head) -> Cow<'_, str> {
        let decimals = |places| usize::try_from(places).unwrap_or(0);
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(words) => plain(words),
            Self::Points(points) if points.is_settled() => {
                Cow::Owned(format!("{:.*}", decimals(head.places), points.lo))
            }
            Self::Points(points) => Cow::Owned(format!("{points:.*}", decimals(head.rounded))),
            Self::Rank(rank) => Cow::Owned(rank.to_string()),
        }
    }
}

/// How many columns one column takes where every number is to stay one: a range takes two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// One.
    One,
    /// One for each end of a number.
    Numbers,
    /// One for the best and one for the worst place.
    Ranks,
}

impl Ends {
    pub(super) fn of(table: &Table, at: usize) -> Self {
        let open = table.rows.iter().filter_map(|row| row.get(at)).find(|cell| cell.is_open());
        match open {
            Some(Cell::Rank(_)) => Self::Ranks,
            Some(_) => Self::Numbers,
            None => Self::One,
        }
    }

    pub(super) fn headers(self, header: &Text, lang: Lang) -> Vec<String> {
        let name = header.get(lang);
        match (self, lang) {
            (Self::One, _) => vec![name.to_owned()],
            (Self::Numbers, Lang::Zh) => vec![format!("{name}下限"), format!("{name}上限")],
            (Self::Ranks, Lang::Zh) => vec![format!("最好{name}"), format!("最差{name}")],
            (Self::Numbers, Lang::En) => vec![format!("{name} min"), format!("{name} max")],
            (Self::Ranks, Lang::En) => vec![format!("best {name}"), format!("worst {name}")],
        }
    }

    /// How many columns it takes.
    pub(super) fn columns(self) -> u16 {
        match self {
            Self::One => 1,
            Self::Numbers | Self::Ranks => 2,
        }
    }
}
