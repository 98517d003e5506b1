use super::*;
use crate::diagnostic::Code;

struct Row {
    id: Option<Named>,
    supersedes: Option<Named>,
    town: &'static str,
    place: Place,
}

/// Rows of a file, each as its town, its id and the id that it supersedes.
fn rows(file: &str, rows: &[(&'static str, &str, &str)]) -> Vec<Row> {
    let place = |line| Place { line, ..Place::file(file) };
    let named = |text: &str, line| (!text.is_empty()).then(|| Named { text: text.to_owned(), place: place(line) });
    let lines = rows.iter().zip(2..);
    lines
        .map(|(&(town, id, of), line)| Row {
            id: named(id, line),
            supersedes: named(of, line),
            town,
            place: place(line),
        })
        .collect()
}

impl Link for Row {
    fn in_common() -> Text {
        text!("镇", "the town")
    }

    fn id(&self) -> Option<&Named> {
        self.id.as_ref()
    }

    fn supersedes(&self) -> Option<&Named> {
        self.supersedes.as_ref()
    }

    fn place(&self) -> &Place {
        &self.place
    }

    fn apart_from(&self, other: &Self) -> Option<Text> {
        let town = self.town;
        (town != other.town).then(|| text!("「{town}」", "`{town}`"))
    }
}

fn tie(rows: &[Row]) -> (Chains, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    (Chains::tie(rows, true, &mut diagnostics), diagnostics)
}

#[test]
fn rows_of_several_files_are_one_table() {
    let mut all = rows("a.csv", &[("甲镇", "1", ""), ("甲镇", "2", "")]);
    all.extend(rows("b.csv", &[("甲镇", "3", "1"), ("甲镇", "2", "")]));
    let (chains, found) = tie(&all);
    assert_eq!((chains.whole(0), chains.whole(2), chains.whole(1)), (vec![0, 2], vec![0, 2], vec![1]));
    let told: Vec<_> =
        found.iter().map(|told| (told.code, told.place.to_string(), told.also[0].0.to_string())).collect();
    assert_eq!(told, [(Code::J021, "b.csv:3".to_owned(), "a.csv:3".to_owned())]);
}

#[test]
fn on_a_day_the_last_row_known_stands() {
    let all = rows("a.csv", &[("甲镇", "3", "2"), ("甲镇", "1", ""), ("甲镇", "2", "1"), ("甲镇", "", "")]);
    let (chains, found) = tie(&all);
    assert!(found.is_empty());
    assert_eq!(chains.whole(2), [1, 2, 0]);
    assert_eq!(chains.standing(|_| true), [true, false, false, true]);
    assert_eq!(chains.standing(|row| row != 0), [false, false, true, true]);
    assert_eq!(chains.standing(|row| row == 1), [false, true, false, false]);
    // the one in between is not known, and the one after it is
    assert_eq!(chains.standing(|row| row != 2), [true, false, false, true]);
    assert_eq!(chains.standing(|_| false), [false; 4]);
}

#[test]
fn a_circle_is_told_once_and_has_an_end() {
    let all = rows("a.csv", &[("甲镇", "1", "3"), ("甲镇", "2", "1"), ("甲镇", "3", "2"), ("甲镇", "4", "")]);
    let (chains, found) = tie(&all);
    assert_eq!(found.iter().map(|told| told.code).collect::<Vec<_>>(), [Code::J026]);
    assert_eq!(chains.whole(1), [2, 0, 1]);
    assert_eq!(chains.standing(|_| true), [false, false, false, true]);
}

#[test]
fn an_id_that_is_written_a_little_otherwise_is_suggested() {
    for (id, written) in [
        ("1", "001"),
        ("001", "1"),
        ("R-7", "r-07"),
        ("2018-012", "2018-12"),
        ("2018-12", "2018-012"),
        ("V 12", "V12"),
        ("R10", "R0010"),
        ("0", "000"),
    ] {
        let (_, found) = tie(&rows("a.csv", &[("甲镇", "X9", ""), ("甲镇", id, ""), ("甲镇", "", written)]));
        let help = found[0].help.as_ref().map(|help| help.en.clone());
        assert_eq!((found[0].code, help), (Code::J022, Some(format!("did you mean `{id}`?"))), "{written}");
    }
    // zeros that mean something are kept apart
    for (id, written) in [("10", "1"), ("R100", "R1"), ("1", "100")] {
        assert_ne!(loosely(id), loosely(written));
    }
}

#[test]
fn what_is_about_another_is_told_with_what_both_should_share() {
    let (chains, found) = tie(&rows("a.csv", &[("甲镇", "1", ""), ("乙镇", "", "1")]));
    assert_eq!((chains.superseded_by(0), found[0].code), (None, Code::J024));
    assert_eq!(found[0].text.en, "`1` is about `甲镇`: a row about another cannot supersede it");
    assert_eq!(found[0].help.as_ref().map(|help| help.zh.as_str()), Some("看看是编号写错了，还是镇写错了"));
}
