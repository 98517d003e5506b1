//! The program as its users run it: command lines, folders, files.

mod bad_input;
mod cli;
mod dirty_year;
mod examples;
mod limits;
mod machines;
mod office;
mod other_rubric;
mod overlay;
mod ratios;
mod reviews;
mod runs;
mod schemas;
mod template;
mod values;

/// What was printed in English, with each sentence on one line again, however wide the page was.
fn unwrapped(printed: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in printed.lines() {
        let rest = line.trim_start();
        // what a sentence goes on with is indented by two, what is said below it by more than an arrow
        let goes_on = match line.len() - rest.len() {
            2 => !rest.starts_with(['=', '-', ':', '|', '^']),
            indent => indent >= 7 && !rest.starts_with(['|', '^']),
        };
        match lines.last_mut().filter(|last| goes_on && !last.is_empty() && !rest.is_empty()) {
            Some(last) => {
                let is_wide = |c: Option<char>| c.is_some_and(|c| u32::from(c) > 0x2E80);
                let tight = is_wide(last.chars().next_back()) || is_wide(rest.chars().next()) || last.ends_with('`');
                last.push_str(if tight { "" } else { " " });
                last.push_str(rest);
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines.iter().map(|line| line.clone() + "\n").collect()
}
