//! The command line as a user meets it: data files of commands with what they print and how they end, and every
//! command of the READMEs.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

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
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
            let (path, to) = (entry.path(), to.join(entry.file_name()));
            if path.is_dir() {
                copy(&path, &to);
            } else {
                fs::copy(path, to).expect("a copy");
            }
        }
    }
    let workplace = tempfile::tempdir().expect("a folder");
    for name in ["examples", "rubric", "tests/folders"] {
        copy(&Path::new(ROOT).join(name), &workplace.path().join(name));
    }
    workplace
}

/// The commands of a README that begin with `$ `, as arguments of kaohe.
fn commands(readme: &str) -> Vec<Vec<String>> {
    let prompted = readme.lines().filter_map(|line| line.trim().strip_prefix("$ "));
    let ours = prompted.filter_map(|command| {
        command.strip_prefix("cargo run --release --locked -- ").or_else(|| command.strip_prefix("kaohe "))
    });
    ours.map(|command| command.split_whitespace().map(str::to_owned).collect()).collect()
}

#[test]
fn every_command_of_the_readmes_runs() {
    for name in ["README.md", "README.zh-CN.md"] {
        let readme = fs::read_to_string(format!("{ROOT}/{name}")).expect("a README");
        let commands = commands(&readme);
        assert!(!commands.is_empty(), "{name} has no command");
        let workplace = workplace();
        for command in commands {
            let args: Vec<&str> = command.iter().map(String::as_str).collect();
            let output = kaohe_in(workplace.path(), &args);
            assert!(output.status.success(), "{name}: {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
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

/// Every line of the README's pictures is a line of what the program prints.
#[test]
fn the_pictures_of_the_readme_are_true() {
    let readme = fs::read_to_string(format!("{ROOT}/README.md")).expect("a README");
    let workplace = workplace();
    let before = ["score", "examples/rugao-2018", "--as-of", "2019-01-21", "--format", "json", "-o", "before.json"];
    assert!(kaohe_in(workplace.path(), &before).status.success());
    let complaint = ["diff", "before.json", "examples/rugao-2018", "--as-of", "2019-01-31"];
    let mut printed = String::new();
    for args in [
        &["score", "examples/rugao-2018"][..],
        &["score", "examples/rugao-2018-september"],
        &["score", "examples/rugao-2018", "--town", "望潮镇"],
        &["check", "rugao-women-2018"],
        &["explain", "2.5a"],
        &["diff", YEARS[0], YEARS[1], "--evidence", "examples/rugao-2018"],
        &["rubric"],
        &["test"],
        &["validate", "tests/folders/mistakes"],
        &["validate", SEPTEMBER, "--as-of", "2018-09-30"],
        &complaint,
    ] {
        let output = kaohe_in(workplace.path(), &[&["--lang", "en"], args].concat());
        printed += &String::from_utf8(output.stdout).expect("UTF-8");
    }
    let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
    let pictures: Vec<&str> = readme.split("```text\n").skip(1).filter_map(|part| part.split("```").next()).collect();
    assert!(pictures.len() >= 7, "only {} pictures", pictures.len());
    for line in pictures.iter().flat_map(|picture| picture.lines()).filter(|line| !line.is_empty()) {
        assert!(printed.contains(&line), "not printed: {line}");
    }
    let chinese = fs::read_to_string(format!("{ROOT}/README.zh-CN.md")).expect("a README");
    let output = kaohe_in(workplace.path(), &[&["--lang", "zh"], &complaint[..]].concat());
    let (_, told) = std::str::from_utf8(&output.stdout).expect("UTF-8").split_once("\n\n").expect("two titles");
    let told: Vec<&str> = told.lines().map(str::trim_end).collect();
    assert!(chinese.contains(&format!("```text\n{}\n```", told.join("\n"))), "not in the Chinese README: {told:?}");
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
