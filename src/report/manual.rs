//! A page of help.

use super::document::{Block, Document};
use super::terminal;
use crate::diagnostic::excerpt::View;
use crate::lang::Text;

/// What can be asked of the program or a command, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manual {
    /// What it does.
    pub about: String,
    /// How it is called.
    pub usage: String,
    /// What can be given, each with what it means, under a title.
    pub parts: Vec<(&'static str, Vec<(String, String)>)>,
    /// What else there is to know: paragraphs with a blank line between, of which one whose lines are indented stands
    /// below its first.
    pub more: String,
}

impl Manual {
    /// For a terminal.
    pub fn render(&self, view: View) -> String {
        let mut document = Document::default();
        document.lines([Text::from(self.about.as_str())]);
        document.lines([Text::from(self.usage.as_str())]);
        for (title, given) in self.parts.iter().filter(|(_, given)| !given.is_empty()) {
            document.section(*title);
            let given = given.iter().map(|(form, means)| (form.as_str().into(), means.as_str().into()));
            document.blocks.push(Block::Facts(given.collect()));
        }
        for paragraph in self.more.split("\n\n") {
            match paragraph.split_once('\n').filter(|(_, below)| below.starts_with("  ")) {
                Some((title, below)) => {
                    document.section(title);
                    document.lines(below.lines().map(|line| Text::from(line.trim_start())));
                }
                None => document.lines(paragraph.lines().map(Text::from)),
            }
        }
        terminal::viewed(&document, view)
    }
}
