//! Cases of a rubric: how they are read, what is wrong with them, and where they stand.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

use std::fs;

use kaohe::assess::Assessor;
use kaohe::cases::{self, Case, Side};
use kaohe::diagnostic::{Code, Diagnostic};
use kaohe::rubric::{self, Rubric};

fn file(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a file of this folder")
}

fn forms() -> Rubric {
    rubric::read("forms.toml", &file("forms.toml")).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

fn read(rubric: &Rubric, text: &str) -> (Vec<Case>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let cases = cases::read("x.cases.toml", text, rubric, &mut diagnostics);
    (cases, diagnostics)
}

/// `K020 10:8 no rule …`, line by line.
fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let told = diagnostics.iter().map(|d| format!("{} {}:{} {}", d.code, d.place.line, d.place.column, d.text.en));
    told.collect()
}

/// A file of one case under the rule `least`, with one record or row of the ledger.
fn one(line: &str) -> String {
    format!(
        "schema = \"kaohe.cases/1\"\n[[case]]\nrule = \"least\"\nname = \"a\"\nwhy = \"b\"\ncharge = [0, 3]\n{line}\n"
    )
}

#[test]
fn each_form_of_a_rule_has_its_boundary() {
    let rubric = forms();
    let (cases, diagnostics) = read(&rubric, &file("forms.cases.toml"));
    assert_eq!(told(&diagnostics), Vec::<String>::new());
    let assessor = Assessor::new(&rubric);
    let trial = cases::run(&assessor, &cases).expect("sheets that add up");
    let mut wrong = Vec::new();
    for tried in &trial.tried {
        let side = match tried.side {
            Some(Side::Free) => "free",
            Some(Side::Charged) => "charged",
            None => "neither",
        };
        if !tried.case.name.starts_with(&format!("{side}:")) || !tried.differences.is_empty() {
            let id = &rubric.rule(tried.case.rule).id;
            wrong.push(format!("{id} {}: {side}, {:?}", tried.case.name, tried.differences));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(trial.is_complete(), "{:?}", trial.coverage);
}

#[test]
fn a_record_reads_alike_in_either_form_and_language() {
    let rubric = forms();
    let charged = |line: &str| {
        let text = one(line);
        let (cases, diagnostics) = read(&rubric, &text);
        assert_eq!(told(&diagnostics), Vec::<String>::new(), "{line}");
        let assessor = Assessor::new(&rubric);
        let trial = cases::run(&assessor, &cases).expect("sheets that add up");
        trial.tried.iter().map(|tried| tried.charged.to_string()).collect::<Vec<_>>()
    };
    for line in [
        "records = [\"2025-03-08, drill, 照片；方案, times=2\"]",
        "records = [\"2025年3月8日，演练，照片，方案，行数＝2\"]",
        "records = [\"2025/3/8, 演练, 材料=照片、方案, 审核=认定, 名称=春季演练, 行数=2\"]",
        "records = [\"2025-03-08, drill\", \"2025-03-08, drill, level=\"]",
        "records = [{ date = 2025-03-08, kind = \"演练\", materials = [\"照片\", \"方案\"], times = 2 }]",
        "records = [{ date = \"2025年3月8日\", kind = \"drill\", materials = \"照片；方案\", times = 2 }]",
        "[[case.records]]\ndate = 2025-03-08\nkind = \"drill\"\n[[case.records]]\ndate = 2025-03-09\nkind = \"drill\"",
    ] {
        assert_eq!(charged(line), ["1"], "{line}");
    }
    assert_eq!(charged("records = [\"2025-03-08, 演练, 审核=待核, 行数=2\"]"), ["1~3"]);
}

#[test]
fn amounts_are_read_in_quotes_or_not_and_never_as_binary() {
    let rubric = forms();
    for (charge, expected) in
        [("1", "1"), ("\"0.1\"", "0.1"), ("0.10", "0.1"), ("[0, \"2.5\"]", "0~2.5"), ("[1, 1]", "1")]
    {
        let text = one("").replace("[0, 3]", charge);
        let (cases, diagnostics) = read(&rubric, &text);
        assert_eq!(told(&diagnostics), Vec::<String>::new(), "{charge}");
        assert_eq!(cases[0].expected.charge.to_string(), expected);
    }
    for (charge, code) in [
        ("1e0", Code::K014),
        ("0.00001", Code::K014),
        ("-1", Code::K015),
        ("[0]", Code::K011),
        ("[2, 1]", Code::K016),
        ("true", Code::K011),
    ] {
        let (cases, diagnostics) = read(&rubric, &one("").replace("[0, 3]", charge));
        let codes: Vec<Code> = diagnostics.iter().map(|d| d.code).collect();
        assert_eq!((codes, cases.len()), (vec![code], 0), "{charge}");
    }
}

/// All of them in one run, in the order of the file, each at its place.
#[test]
fn every_mistake_is_told_at_its_place() {
    let (_, diagnostics) = read(&forms(), &file("mistakes.cases.toml"));
    let expected = file("mistakes.txt");
    assert_eq!(told(&diagnostics).join("\n"), expected.trim_end());
    for diagnostic in &diagnostics {
        assert!(!diagnostic.text.zh.is_empty() && diagnostic.place.source.get(diagnostic.place.span.clone()).is_some());
    }
}

#[test]
fn what_is_no_file_of_cases_is_refused_without_a_panic() {
    let rubric = forms();
    let whole = file("differ.cases.toml");
    for cut in (0..whole.len()).filter(|&at| whole.is_char_boundary(at)) {
        let _ = read(&rubric, &whole[..cut]);
        let _ = read(&rubric, &whole[cut..]);
    }
    for (text, code) in [
        ("", Code::K012),
        ("schema = \"kaohe.rubric/1\"\n[[case]]\n", Code::K013),
        ("[case]\n", Code::K007),
        ("schema = \"kaohe.cases/1\"\ncase = []\n[[kind]]\n", Code::K006),
    ] {
        let (cases, diagnostics) = read(&rubric, text);
        assert!(cases.is_empty() && diagnostics.iter().any(|d| d.code == code), "{text:?}: {:?}", told(&diagnostics));
    }
    let (_, diagnostics) = read(&rubric, &"x".repeat(rubric::MOST_BYTES + 1));
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code, Code::K001);
}

#[test]
fn a_repetition_has_an_end() {
    let rubric = forms();
    let codes = |line: &str| read(&rubric, &one(line)).1.iter().map(|d| d.code).collect::<Vec<_>>();
    assert_eq!(codes("records = [\"2025-03-08, drill, times=1000\"]"), Vec::<Code>::new());
    assert_eq!(codes("records = [\"2025-03-08, drill, times=1001\"]"), [Code::K033]);
    assert_eq!(codes("records = [\"2025-03-08, drill, times=0\"]"), [Code::K015]);
    assert_eq!(codes("records = [\"2025-03-08, drill, times=2, 行数=2\"]"), [Code::K009]);
}
