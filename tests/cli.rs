//! The command line as a user meets it: data files of commands with what they print and how they end, and every
//! command of the READMEs.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::folder::copied;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const YEARS: [&str; 2] = ["rugao-women-2018", "rugao-women-2019-draft"];
/// A log in the middle of its year.
const SEPTEMBER: &str = "examples/rugao-2018-september/evidence/柳汀镇.csv";

/// `tests/cmd/*.trycmd`: one that fails is rewritten by `TRYCMD=overwrite cargo test --test program cli`, and then read.
#[test]
fn commands_print_what_is_written() {
    trycmd::TestCases::new().env("KAOHE_LANG", "en").case("tests/cmd/*.trycmd").run();
}

fn kaohe(args: &[&str]) -> Output {
    kaohe_in(Path::new(ROOT), args)
}

fn kaohe_in(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.current_dir(folder).args(args).env_remove("KAOHE_LANG").output().expect("kaohe runs")
}

#[test]
fn a_rubric_can_be_piped_in() {
    use std::process::Stdio;
    let text = fs::File::open(format!("{ROOT}/rubric/rugao-women-2018.toml")).expect("the rubric");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.args(["--lang", "en", "diff", "rugao-women-2018", "-", "--exit-code"]).stdin(Stdio::from(text));
    let output = command.output().expect("kaohe runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("do not differ"));
}

/// A folder with what the READMEs' commands look at, in which they may save what they make.
fn workplace() -> tempfile::TempDir {
    let workplace = tempfile::tempdir().expect("a folder");
    for name in ["examples", "rubric", "tests/folders"] {
        copied(&Path::new(ROOT).join(name), &workplace.path().join(name));
    }
    workplace
}

/// The Markdown pages of a folder.
fn pages(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(format!("{ROOT}/{folder}")).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let pages = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut pages: Vec<String> = pages.map(|path| format!("{folder}/{}", name(&path))).collect();
    pages.sort();
    pages
}

/// The `console` examples of the documents, run where they stand, print what is written below them;
/// `TRYCMD=overwrite` rewrites that.
#[test]
fn the_examples_of_the_documents_are_true() {
    let cases = trycmd::TestCases::new();
    cases.env("KAOHE_LANG", "en").case("README*.md").case("docs/*.md").case("docs/commands/*.md").run();
}

/// The `sh` examples write files: they run in a folder of their own.
#[test]
fn every_command_of_the_documents_runs() {
    let names = [".", "docs", "docs/commands"].into_iter().flat_map(pages);
    let mut run = 0;
    for name in names {
        let page = fs::read_to_string(format!("{ROOT}/{name}")).expect("a page");
        let workplace = workplace();
        let blocks = page.split("```sh\n").skip(1).filter_map(|part| part.split("```").next());
        for command in blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("$ ")) {
            let ours = command.strip_prefix("cargo run --release --locked -- ").or(command.strip_prefix("kaohe "));
            let Some(args) = ours else { continue };
            let args: Vec<&str> = args.split_whitespace().collect();
            let output = kaohe_in(workplace.path(), &args);
            assert!(output.status.success(), "{name}: {args:?}: {}", String::from_utf8_lossy(&output.stderr));
            run += 1;
        }
    }
    assert!(run >= 7, "only {run} commands");
}

#[test]
fn every_example_of_the_help_runs() {
    let listed = String::from_utf8(kaohe(&["help", "--lang", "en"]).stdout).expect("UTF-8");
    let (_, listed) = listed.split_once("Commands:\n").expect("a list of commands");
    let commands: Vec<&str> = listed.lines().map_while(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    assert!(commands.len() > 12 && commands.contains(&"score"), "{commands:?}");
    for command in commands {
        let help = String::from_utf8(kaohe(&[command, "--help", "--lang", "zh"]).stdout).expect("UTF-8");
        let examples: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  kaohe ")).collect();
        assert_eq!(examples.len(), 2, "{command}: {help}");
        for example in examples {
            let output = kaohe_in(workplace().path(), &example.split_whitespace().collect::<Vec<_>>());
            assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

/// A new rubric is one that the strictest check lets pass, and what is printed of a built-in one is that one.
#[test]
fn a_rubric_to_begin_from_is_a_rubric() {
    let workplace = workplace();
    let new =
        ["rubric", "--new", "safety-2026", "--title", "2026年\"安全\"考核细则", "--year", "2026", "-o", "new.toml"];
    for (args, file, compared) in [
        (&new[..], "new.toml", None),
        (&["rubric", "-o", "same.toml"][..], "same.toml", Some(YEARS[0])),
        (&["rubric", YEARS[1], "--format", "toml", "-o", "same.txt"][..], "same.txt", Some(YEARS[1])),
    ] {
        assert!(kaohe_in(workplace.path(), args).status.success(), "{args:?}");
        let check = kaohe_in(workplace.path(), &["check", file, "--strict", "--lang", "en"]);
        let said = String::from_utf8_lossy(&check.stdout).into_owned() + &String::from_utf8_lossy(&check.stderr);
        assert!(check.status.success(), "{said}");
        if let Some(name) = compared {
            let shipped = fs::read(format!("{ROOT}/rubric/{name}.toml")).expect("a rubric");
            assert_eq!(fs::read(workplace.path().join(file)).expect("a copy"), shipped);
        } else {
            assert!(!said.contains("note[") && !said.contains("warning["), "{said}");
        }
    }
    let refused = kaohe_in(workplace.path(), &["rubric", "--new", "安全", "--year", "2026", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("安全"), "the id that cannot be one");
}

/// What an appeal changed, as both languages show it.
#[test]
fn the_pictures_of_two_runs_are_true() {
    let workplace = workplace();
    let before = ["score", "examples/rugao-2018", "--as-of", "2019-01-21", "--format", "json", "-o", "before.json"];
    assert!(kaohe_in(workplace.path(), &before).status.success());
    for (lang, name) in [("en", "docs/commands/diff.md"), ("zh", "README.zh-CN.md")] {
        let page = fs::read_to_string(format!("{ROOT}/{name}")).expect("a page");
        let complaint = ["--lang", lang, "diff", "before.json", "examples/rugao-2018", "--as-of", "2019-01-31"];
        let output = kaohe_in(workplace.path(), &complaint);
        let (_, told) = std::str::from_utf8(&output.stdout).expect("UTF-8").split_once("\n\n").expect("two titles");
        let told: Vec<&str> = told.lines().map(str::trim_end).collect();
        assert!(page.contains(&format!("```text\n{}\n```", told.join("\n"))), "not in {name}: {told:?}");
    }
}

/// Every command has its page, every page its command, and a link to a file leads to one.
#[test]
fn the_documents_lead_to_each_other() {
    let help = String::from_utf8(kaohe(&["--lang", "en", "--help"]).stdout).expect("UTF-8");
    let (_, commands) = help.split_once("Commands:\n").expect("commands");
    let commands =
        commands.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let mut expected: Vec<String> =
        commands.filter(|name| *name != "help").map(|name| format!("docs/commands/{name}.md")).collect();
    expected.sort();
    assert_eq!(pages("docs/commands"), expected);
    let readme = fs::read_to_string(format!("{ROOT}/README.md")).expect("a page");
    for page in expected {
        assert!(readme.contains(&format!("]({page})")), "README.md does not lead to {page}");
    }
    for name in [".", "docs", "docs/commands", "rubric"].into_iter().flat_map(pages) {
        let path = Path::new(ROOT).join(&name);
        let page = fs::read_to_string(&path).expect("a page");
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.contains("://") {
                assert!(path.with_file_name("").join(file).exists(), "{name} leads to {file}, which is not there");
            }
        }
    }
}

/// Help, in both languages, names every format that a command writes; so does the page of `score`.
#[test]
fn every_format_is_told() {
    let page = fs::read_to_string(format!("{ROOT}/docs/commands/score.md")).expect("a page");
    let row = page.lines().find(|line| line.starts_with("| `--format ")).expect("a row");
    for command in ["score", "validate", "check", "rubric", "test", "diff", "template"] {
        let refused = kaohe(&[command, "--format", "?", "--lang", "en"]).stderr;
        let refused = String::from_utf8(refused).expect("UTF-8");
        let (_, values) = refused.split_once("[possible values: ").expect("what there is");
        let formats: Vec<&str> = values.split(']').next().unwrap_or_default().split(", ").collect();
        assert!(formats.len() > 2 && formats.contains(&"csv"), "{command}: {formats:?}");
        let help = ["zh", "en"].map(|lang| kaohe(&[command, "--help", "--lang", lang]).stdout);
        let [zh, en] = help.map(|help| String::from_utf8(help).expect("UTF-8"));
        for format in formats {
            assert!(zh.contains(format) && en.contains(format), "{command} {format}");
            assert!(command != "score" || row.contains(format), "docs/commands/score.md: {format}");
        }
    }
}

/// A folder of that name is had as `./NAME`.
#[test]
fn a_built_in_name_stands_for_the_rubric_and_not_for_a_folder() {
    let workplace = workplace();
    let folder = workplace.path().join(YEARS[0]);
    fs::rename(workplace.path().join("examples/rugao-2018"), folder).expect("a folder");
    let rubrics = kaohe_in(workplace.path(), &["diff", YEARS[0], YEARS[0], "--lang", "en"]);
    assert!(String::from_utf8_lossy(&rubrics.stdout).ends_with("The two rubrics do not differ.\n"));
    let here = format!("./{}", YEARS[0]);
    let years = kaohe_in(workplace.path(), &["diff", &here, &here, "--lang", "en"]);
    assert!(String::from_utf8_lossy(&years.stdout).contains("Same files, same result."));
}

/// The same bytes in another folder, time zone and locale, and on a second run.
#[test]
fn the_same_input_gives_the_same_bytes_everywhere() {
    let score = |folder: &str, envs: &[(&str, &str)], format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.current_dir(folder).envs(envs.iter().copied()).env_remove("KAOHE_LANG");
        let year =
            if folder == ROOT { "examples/rugao-2018".to_owned() } else { format!("{ROOT}/examples/rugao-2018") };
        command.args(["score", &year, "--town", "all", "--format", format, "--lang", "zh"]);
        command.output().expect("kaohe runs").stdout
    };
    for format in ["table", "csv", "markdown", "json"] {
        let first = score(ROOT, &[("TZ", "UTC"), ("LC_ALL", "C")], format);
        assert!(!first.is_empty());
        assert!(first == score(ROOT, &[("TZ", "UTC"), ("LC_ALL", "C")], format), "{format}: a second run");
        let elsewhere = [("TZ", "Asia/Shanghai"), ("LC_ALL", "zh_CN.UTF-8"), ("RAYON_NUM_THREADS", "1")];
        assert!(first == score("/", &elsewhere, format), "{format}: elsewhere");
    }
    for command in [
        &["score", "examples/rugao-2018-september"][..],
        &["score", "examples/rugao-2018-september", "--as-of", "2018-09-30"],
        &["validate", SEPTEMBER, "--as-of", "2018-09-30"],
        &["check", "rugao-women-2018"],
        &["rubric"],
        &["test"],
        &["diff", YEARS[0], YEARS[1], "--evidence", "examples/rugao-2018-september"],
    ] {
        let json = |lang: &str| kaohe(&[command, &["--format", "json", "--lang", lang]].concat()).stdout;
        assert!(json("zh") == json("en"), "{command:?}: JSON never changes with the language");
    }
}

/// A folder that is the current one is left out of every name alike.
#[test]
fn files_of_the_current_folder_are_named_from_it() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.current_dir(format!("{ROOT}/tests/folders/mistakes")).args(["score", ".", "--lang", "en"]);
    let told = command.output().expect("kaohe runs").stderr;
    let told = String::from_utf8(told).expect("UTF-8");
    assert!(told.contains("--> ledger.csv:2:1") && told.contains("--> evidence/柏川.csv:2:17"), "{told}");
    assert!(!told.contains("./"), "{told}");
}

fn fits(output: &Output) {
    for line in str::from_utf8(&output.stdout).expect("UTF-8").lines() {
        let width = unicode_width::UnicodeWidthStr::width(line);
        assert!(width <= 100, "{width} columns: {line}");
    }
}

/// No row of a table is wider than 100 columns, in either language, and ASCII rules alone frame it.
#[test]
fn tables_fit_a_page() {
    for lang in ["zh", "en"] {
        fits(&kaohe(&["--lang", lang, "validate", SEPTEMBER, "--as-of", "2018-09-30"]));
        let differing = ["test", "tests/cases/forms.toml", "--cases", "tests/cases/differ.cases.toml"];
        for year in ["examples/rugao-2018", "examples/rugao-2018-september"] {
            fits(&kaohe(&["--lang", lang, "diff", YEARS[0], YEARS[1], "--evidence", year]));
        }
        for test in [&["test"][..], &differing] {
            fits(&kaohe(&[&["--lang", lang], test].concat()));
        }
        for year in ["examples/rugao-2018", "examples/rugao-2018-september"] {
            for town in [&[][..], &["--town", "all"]] {
                fits(&kaohe(&[&["--lang", lang, "score", year], town].concat()));
                fits(&kaohe(&[&["--lang", lang, "score", year, "--as-of", "2019-02-28"], town].concat()));
            }
        }
        for town in [&[][..], &["--town", "all"]] {
            let score = ["--lang", lang, "score", "examples/rugao-2018-september", "--as-of", "2018-09-30"];
            fits(&kaohe(&[&score, town].concat()));
        }
    }
}
