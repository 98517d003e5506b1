//! The statement of a town on a sheet: every rule with its reason, part by part, summed up by formulas.

use rust_xlsxwriter::XlsxError;

use super::page::{EXACT, Page, address};
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::report::document::{Fact, Line, Part, Statement};
use crate::report::table::Ends;
use crate::text;

/// The columns of amounts, each two where something of the town is open.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// How many columns an amount takes.
    ends: Ends,
    charged: u16,
    taken: u16,
    score: u16,
    remarks: u16,
}

impl Page {
    /// The parts with their lines; keeps where their scores stand.
    pub(super) fn statement(&mut self, statement: &Statement) -> Result<(), XlsxError> {
        self.limit([(0, 8), (1, 34), (2, 18), (3, 18)]);
        let head = self.row;
        let is_open = statement.parts.iter().any(Part::is_open);
        let columns = self.statement_heads(if is_open { Ends::Numbers } else { Ends::One })?;
        self.limit([(columns.remarks, 64)]);
        let mut cells = Vec::new();
        for part in &statement.parts {
            let cell = self.part(part, columns)?;
            self.scores.push((!part.is_open()).then(|| cell.clone()));
            cells.push(cell);
        }
        let total: Interval = statement.parts.iter().map(|part| part.score).sum();
        self.sum_head(self.lang.pick("总分", "total"), columns.charged)?;
        match columns.ends {
            Ends::One => {
                self.formula((self.row, columns.score), &format!("=ROUND({},{EXACT})", cells.join("+")), total.lo)?;
            }
            Ends::Numbers | Ends::Ranks => self.amount(columns.score, columns, total)?,
        }
        self.row += 1;
        self.repeated(head, 2)
    }

    fn statement_heads(&mut self, ends: Ends) -> Result<Columns, XlsxError> {
        let lang = self.lang;
        let words = [text!("条款", "rule"), text!("原文", "words"), text!("应有", "expected"), text!("实有", "found")];
        let mut column = 0;
        for head in words {
            self.head(column, head.get(lang))?;
            column += 1;
        }
        let mut amount = |head: Text| {
            let first = column;
            for header in ends.headers(&head, lang) {
                self.head(column, &header)?;
                column += 1;
            }
            Ok::<u16, XlsxError>(first)
        };
        let charged = amount(text!("应扣（加）", "charged"))?;
        let taken = amount(text!("实扣（加）", "taken"))?;
        let score = amount(text!("得分", "score"))?;
        let remarks = column;
        self.head(remarks, lang.pick("依据和说明", "why"))?;
        self.row += 1;
        Ok(Columns { ends, charged, taken, score, remarks })
    }

    /// A part with its lines; the cell of its score.
    fn part(&mut self, part: &Part, columns: Columns) -> Result<String, XlsxError> {
        let open = part.is_open();
        self.banner(part.heading().get(self.lang), columns.remarks)?;
        let first = self.row;
        for line in &part.lines {
            self.statement_line((part, open), line, first, columns)?;
        }
        let row = self.row;
        self.sum_head(self.lang.pick("小计", "sum"), columns.charged)?;
        let charged = part.lines.iter().filter_map(|line| line.charged).sum::<Interval>();
        let taken = part.lines.iter().map(|line| line.taken).sum::<Interval>();
        if open {
            self.amount(columns.charged, columns, charged)?;
            self.amount(columns.taken, columns, taken)?;
            self.amount(columns.score, columns, part.score)?;
        } else {
            let above = |column| [address(first, column), address(row.max(first + 1) - 1, column)].join(":");
            self.sum((row, columns.charged), &above(columns.charged), charged.lo)?;
            self.sum((row, columns.taken), &above(columns.taken), taken.lo)?;
            let (of, marks) = (address(row, columns.taken), part.marks);
            let score = if part.adds { format!("={of}") } else { format!("=ROUND({marks}-{of},{EXACT})") };
            self.formula((row, columns.score), &score, part.score.lo)?;
        }
        self.row += 1;
        Ok(address(row, columns.score))
    }

    /// A line of a part whose first one stands in the row `first`.
    fn statement_line(
        &mut self,
        (part, open): (&Part, bool),
        line: &Line,
        first: u32,
        columns: Columns,
    ) -> Result<(), XlsxError> {
        let (lang, row) = (self.lang, self.row);
        let id = line.id();
        let words = [id.get(lang), line.clause.as_str(), line.expected.get(lang), line.found.get(lang)];
        let mut below = row + 1;
        for (column, said) in (0..).zip(words) {
            below = below.max(self.words(row, column, said)?);
        }
        self.blank(columns.charged, columns.remarks)?;
        if let Some(charged) = line.charged {
            self.amount(columns.charged, columns, charged)?;
        }
        let before = (row > first).then(|| [address(first, columns.taken), address(row - 1, columns.taken)].join(":"));
        let formula = match line.rule {
            Some(_) => Some(part.taken(&address(row, columns.charged), before.as_deref())),
            None => part.besides(before.as_deref()),
        };
        match formula.filter(|_| !open) {
            Some(formula) => self.formula((row, columns.taken), &formula, line.taken.lo)?,
            None => self.amount(columns.taken, columns, line.taken)?,
        }
        let facts = line.facts.iter().map(|Fact { aspect, said }| {
            let label = aspect.label(part.adds);
            let between = if label.zh.is_empty() { "" } else { lang.pick("：", ": ") };
            [label.get(lang), between, said].concat()
        });
        let facts: Vec<String> = facts.collect();
        self.row = below.max(self.words(row, columns.remarks, &facts.join("\n"))?);
        Ok(())
    }

    /// An amount: two numbers where something of the town is open.
    fn amount(&mut self, column: u16, columns: Columns, amount: Interval) -> Result<(), XlsxError> {
        self.points(column, amount.lo)?;
        match columns.ends {
            Ends::One => Ok(()),
            Ends::Numbers | Ends::Ranks => self.points(column + 1, amount.hi),
        }
    }
}

impl Part {
    fn is_open(&self) -> bool {
        let amounts = self.lines.iter().flat_map(|line| [line.charged, Some(line.taken)]);
        let worth = self.left_out.map(|(worth, _)| worth);
        amounts.chain([Some(self.score), worth]).flatten().any(|amount| !amount.is_settled())
    }

    /// What is taken of a line by what is charged on it: until nothing is left of what can be taken.
    fn taken(&self, charged: &str, before: Option<&str>) -> String {
        let rest = self.left_out.map(|(worth, _)| (self.marks - worth.hi).max(Points::ZERO));
        let most = rest.map_or(self.most, |rest| self.most.min(rest));
        let left =
            before.map_or_else(|| most.to_string(), |before| format!("MAX(0,ROUND({most}-SUM({before}),{EXACT}))"));
        format!("=MIN({charged},{left})")
    }

    /// What conversion takes besides, by what is taken on the lines before.
    fn besides(&self, before: Option<&str>) -> Option<String> {
        let ((worth, places), marks) = (self.left_out?, self.marks);
        let (rest, least) = (marks - worth.lo, marks - self.most);
        let taken = format!("SUM({})", before?);
        (rest > Points::ZERO).then(|| {
            let left = format!("({rest}-{taken})");
            let converted = format!("ROUND(ROUND({left}*{marks}/{rest},10),{places})");
            let score = format!("MAX({least},MIN({marks}-{taken},MAX({left},{converted})))");
            format!("=ROUND({marks}-{taken}-{score},{EXACT})")
        })
    }
}
