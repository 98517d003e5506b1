//! `kaohe` (考核, "assessment") scores a county office's yearly points assessment from plain text.
//!
//! # The house
//!
//! Data flows one way, and a module uses only what stands above it (`tests/architecture.rs` holds it to that):
//!
//! ```text
//!  rubric/*.toml ──► rubric ──────────────┐
//!                                         ├─► assess ─► rank ─► year ─► report ─► terminal | page | workbook | csv | json
//!  logs, roster ──► sheet ─► evidence ────┤
//!  ledger.csv ────► sheet ─► ledger ──────┤
//!  reviews.csv ───► sheet ─► reviews ─────┘
//!            each reader also fills ─► diagnostic ─► excerpts on stderr
//! ```
//!
//! - `cores`: work on all cores.
//! - [`lang`]: the two languages of every sentence, side by side, and full-width letters as usual ones.
//! - [`points`], [`interval`], [`period`]: exact decimals, what a number can still be, the months assessed.
//! - [`diagnostic`]: a mistake in the user's files as data: code, place, what to write instead; and its excerpt. A code is
//!   a type, listed once with its kind of file and its weight.
//! - [`guide`]: the long page of every code: what it means, a wrong and a right row, why it matters; its words are the
//!   files of `docs/codes`.
//! - [`keys`]: the keys of a rubric, of its cases and of `assessment.toml`, as data of which references, JSON Schemas and
//!   `kaohe explain KEY` are made.
//! - [`sheet`]: tables as Excel and WPS write them: encodings, strict CSV with true lines and cells, headers, a look at
//!   the text of every cell; and workbooks, whose sheets become such tables.
//! - [`rubric`]: the TOML file, mirrored with spans, then validated into an immutable [`rubric::Rubric`]; and of each
//!   rule what it comes to in points, its [`rubric::Form`].
//! - [`wording`]: a rule said back as a sentence, what it goes by and what it can cost, from its slots alone.
//! - [`checkup`]: what a drafter should know of a rubric before publishing it, from the rules' form alone.
//! - [`compare`]: two rubrics by meaning: what became stricter or looser, and whether two years can be compared.
//! - [`evidence`]: the roster, and each town's log as validated records.
//! - [`chain`]: rows that supersede one another, tied by their ids: which of a chain stands, on any day.
//! - [`ledger`]: the office's findings, rulings, marks and proportions, after every supersession.
//! - [`reviews`]: the office's verdicts on single records, each matched with the record that it is on.
//! - [`repair`]: a table written anew as Excel wants it, changed in nothing that it means, with every change told; and
//!   rows put to a table that keeps its bytes.
//! - [`specimen`]: how a log is filled in: for each kind and rule a row that counts, and what the rule asks of it.
//! - [`assess`]: rubric × evidence × ledger → a scoresheet per town; of a year that is not over, from what stands to
//!   what can still be had, and what each thing missing is worth. Takes validated types and returns values.
//! - [`cases`]: tests of a rubric in its own language, tried, and what they show of each rule.
//! - [`rank`]: the second pass, over all towns: normalisation, ranks, what would settle the order. Pure functions.
//! - [`year`]: a year of one office as a value: what its folder holds goes in, each log when it is its turn; every town is
//!   tallied and settled against the field of all, and out come the standings. It runs on files that are only in memory.
//! - [`overlay`]: a year laid under another rubric: what is carried over, what is unknown, whom it would move.
//! - [`runs`]: two runs of a year, read back from what was written of them and compared: who moved, and which rows did it.
//! - [`report`]: domain values → documents of a few kinds of block, tables of typed cells among them → dialects.
//! - [`cli`]: one file per command; the only place that touches files, the terminal and the locale.
//!
//! # Three kinds of trouble
//!
//! The user's files: collected [`diagnostic::Diagnostic`]s, all of them in one run. The world (a missing folder, a
//! full disk): `anyhow` with the path, only in [`cli`]. Our own mistakes: a stated invariant; the sum of every
//! scoresheet's lines is checked in every run.
//!
//! # What is decided here and not elsewhere
//!
//! - **No expression language.** A rule is a fixed set of independent slots ([`rubric::Rule`]): what is looked at,
//!   how it is split, what is expected, what a gap costs, when it does not apply. That is what makes intervals,
//!   statements, checks and comparisons of rubrics possible.
//! - **One arithmetic.** How points move when a number moves is known to the form of a rule ([`rubric::Form`]: parts,
//!   a number that says how far from what is expected, a curve from numbers to points), and everybody asks there:
//!   [`assess`] evaluates it, [`compare`] holds two curves against each other at their corners, [`checkup`],
//!   [`wording`] and [`ledger`] ask it for the least and the most. The slots themselves are known to those that say them
//!   back: drafting, wording, statements, specimens. They match without a wildcard, and take a rule or a category apart
//!   whole, so that a further look, split, price or key is named by the compiler everywhere it must be thought of; the
//!   words of a key stand once, where their values do. Only the pairs of look and price that mean something can be
//!   written down. What a rule puts on its account (a category, the bonus) is one value, [`assess::Posting`]: how it
//!   adds up, is held by a floor or a cap, is converted and comes to a score is known to the account alone, which also
//!   says whether the lines of a statement come to it. Further families of real rubrics join as further measures and
//!   curves, as a further field of what is posted, in the account (a cap over a set of clauses), or in [`year`] (values
//!   across towns, groups, vetoes), without a second engine.
//! - **A sentence is Rust, all around it is data.** What a mistake says and what to write instead are pairs of format
//!   strings, Chinese and English side by side in the problem that they belong to: the compiler holds both to the values
//!   that they name, and neither can be missing. As keys of a file they would be held to them by a test, or by nobody.
//!   Its code, kind of file and weight are one list ([`diagnostic::Code`]), its page with its examples and neighbours a
//!   file of `docs/codes`, and tests hold each to the others.
//! - **Unknown is a value.** A score is an [`interval::Interval`] until everything is settled, and its ends are
//!   reached; [`assess`] says how, and where the one exception lies.
//! - **Reading CSV is our own**, writing it is the csv crate's: a clerk needs the true line and cell of a mistake,
//!   and the opening quote of an unclosed one, which no reader of records tells. [`repair`] writes its own too: whether
//!   a cell keeps its quotes is told of each cell, and rows come to a table in the form that it has.
//! - **Validating is reading.** `validate` runs the readers that `score` runs, with the same rubric and roster, so
//!   that what it finds clean is scored. A file by itself is told what it is by its header.
//! - **Encodings go by rule**, never by likeness: a mark, else UTF-8, else GB18030, and whatever is none of them is an
//!   error at its byte. What is accepted though it is written otherwise is told under `-v`, and `--fix` unifies it.
//! - **Towns are independent** until they are ranked, unless a rule looks across them ([`year::Field`]; none does yet): a
//!   town is tallied and settled in one go, a log is read once, rows are counted and let go, and only what
//!   a statement cites, or is pending, is kept. What memory holds is one log's text for each core (64 MB at most
//!   unless the user lifts the limit), a number for each of its rows that tells rows alike, a few hundred bytes a
//!   town and for each file that its rows name, and of what is wrong in a file what is shown.
//! - **A mistake is facts** ([`diagnostic::Problem`]) that are put into words where somebody reads them: of each kind in a
//!   file the first is, with the row around it, and stands for the others, of which some cells are kept and a number. So
//!   a kind that comes up once behind thousands of another is told like any; a list of all (`-v`, JSON, CSV) has all.

pub mod assess;
pub mod cases;
pub mod chain;
pub mod checkup;
pub mod cli;
pub mod compare;
mod cores;
pub mod diagnostic;
pub mod evidence;
#[cfg(test)]
#[path = "../tests/support/golden.rs"]
mod golden;
pub mod guide;
pub mod interval;
pub mod keys;
pub mod lang;
pub mod ledger;
pub mod overlay;
pub mod period;
pub mod points;
pub mod rank;
pub mod repair;
pub mod report;
pub mod reviews;
pub mod rubric;
pub mod runs;
pub mod sheet;
pub mod specimen;
pub mod wording;
pub mod year;
