//! Documents as one page of HTML, to print and to send: it stands alone, runs nothing and loads nothing. The first document
//! gives its title; each further one begins a page on paper. `html/page.html` escapes every word.

mod drawn;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use askama::Template;
use drawn::{Bar, Shown};

use super::document::{self, Block, Chart, Document, Fact, Line, Part, Said};
use super::markdown;
use super::text::plain;
use crate::interval::Interval;
use crate::lang::{Lang, Text};

/// The page, the same bytes for the same documents.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn page(documents: &[Document], lang: Lang) -> io::Result<String> {
    let names = documents.iter().enumerate();
    let anchors = names.map(|(at, document)| (plain(document.title(lang)).into_owned(), at));
    let title = documents.first().map_or(Cow::Borrowed("kaohe"), |first| plain(first.title(lang)));
    Page { lang, documents, title, anchors: anchors.collect() }.render().map_err(io::Error::other)
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    lang: Lang,
    documents: &'a [Document],
    title: Cow<'a, str>,
    /// Where the documents are that begin with these names.
    anchors: BTreeMap<String, usize>,
}

/// A document of the page.
struct Article<'a> {
    nth: usize,
    /// Of its title.
    level: usize,
    blocks: &'a [Block],
}

impl<'a> Page<'a> {
    fn articles(&self) -> impl Iterator<Item = Article<'a>> + use<'a> {
        let documents = self.documents.iter().enumerate();
        documents.map(|(nth, document)| Article { nth, level: if nth == 0 { 1 } else { 2 }, blocks: &document.blocks })
    }

    /// Outside text, harmless, which the template escapes.
    fn p(text: &str) -> Cow<'_, str> {
        plain(text)
    }

    fn t(&self, text: &Text) -> String {
        plain(text.get(self.lang)).into_owned()
    }

    /// What stands above something needs no colon.
    fn heading(&self, text: &Text) -> String {
        self.t(text).trim_end_matches(['：', ':']).to_owned()
    }

    fn pick(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(zh, en)
    }

    fn class(said: &Said) -> &'static str {
        drawn::class(said.tone)
    }

    fn lost(lost: &[(Text, Interval)]) -> Vec<Text> {
        let (head, each) = document::lost(lost);
        std::iter::once(head).chain(each).collect()
    }

    fn part(&self, part: &Part) -> String {
        self.t(&part.heading())
    }

    fn id(&self, line: &Line) -> String {
        self.t(&line.id())
    }

    /// What was charged and taken, each with its class.
    fn amounts(line: &Line, part: &Part) -> [(String, &'static str); 2] {
        line.amounts(part.adds).map(|(amount, tone)| (amount, drawn::class(tone)))
    }

    fn measured(&self, line: &Line) -> String {
        plain(&line.measured(self.lang)).into_owned()
    }

    /// What stands before a fact, unless it speaks for itself.
    fn label(&self, fact: &Fact, part: &Part) -> Option<String> {
        let label = fact.aspect.label(part.adds);
        Some(label.get(self.lang))
            .filter(|label| !label.is_empty())
            .map(|label| self.lang.pick(format!("{label}："), format!("{label}: ")))
    }

    fn shown(&self, block: &Block) -> Option<Shown> {
        let (table, caption, shaded) = match block {
            Block::Table(sheet) => (Cow::Borrowed(&sheet.table), sheet.caption.as_ref(), sheet.shaded.clone()),
            Block::Findings(findings, _) => (Cow::Owned(markdown::found(findings, self.lang)), None, 0..0),
            _ => return None,
        };
        let name = caption.map_or_else(|| self.title.to_string(), |caption| self.heading(caption));
        Some(Shown { name, has_caption: caption.is_some(), ..Shown::of(&table, &shaded, &self.anchors, self.lang) })
    }

    fn bars(&self, chart: &Chart) -> Vec<Bar> {
        drawn::bars(chart, &self.anchors)
    }
}
