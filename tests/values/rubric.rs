//! The version of the rubric by which the office ruled.

use super::Folder;

#[test]
fn a_rubric_that_has_changed_since_the_office_ruled_is_an_error_with_its_hash() {
    let folder = Folder::new();
    folder.put("assessment.toml", format!("title = \"一年\"\nrubric_sha256 = \"{}\"\n", "0".repeat(64)));
    let run = folder.score();
    assert_eq!((run.told(), run.exit), (vec!["A010 assessment.toml:2:17".to_owned()], 1));
    assert!(run.err.contains("rulings and marks were given under another version of the rubric"), "{}", run.err);
    let (_, actual) = run
        .err
        .split_once("rubric_sha256 = \"")
        .and_then(|(_, rest)| rest.split_once("rubric_sha256 = \""))
        .expect("the hash");
    let actual = actual.get(..64).expect("64 digits").to_owned();

    // what it says to write is right, in capital letters too
    for digest in [actual.clone(), actual.to_uppercase()] {
        folder.put("assessment.toml", format!("rubric_sha256 = \"{digest}\"\n"));
        assert_eq!((folder.score().told(), folder.score().exit), (vec![], 0));
    }
    // the same text in a file of its own is the same rubric, and a comment makes another of it
    let text = kaohe::rubric::builtin(kaohe::rubric::DEFAULT).expect("built in");
    folder.put("assessment.toml", format!("rubric = \"own.toml\"\nrubric_sha256 = \"{actual}\"\n"));
    folder.put("own.toml", text);
    assert_eq!(folder.score().exit, 0);
    folder.put("own.toml", format!("{text}\n# 改\n"));
    assert_eq!(folder.score().told(), ["A010 assessment.toml:2:17"]);
}

#[test]
fn what_is_no_hash_is_told_before_anything_is_read() {
    let folder = Folder::new();
    folder.put("assessment.toml", "rubric_sha256 = \"abc\"\n");
    assert_eq!((folder.score().told(), folder.score().exit), (vec!["A009 assessment.toml:1:17".to_owned()], 2));
}

/// A whole folder as Notepad on Windows saves it: the same scores, and its hash is that of the rubric.
#[test]
fn line_ends_and_byte_order_marks_change_nothing_anywhere() {
    let folder = Folder::new();
    let rubric = kaohe::rubric::builtin(kaohe::rubric::DEFAULT).expect("built in");
    let cases = kaohe::cases::builtin(kaohe::rubric::DEFAULT).expect("built in");
    // assessment.toml says which file, and is another one for it: its own hash is left out
    let result = |out: &str| {
        let mut json: serde_json::Value = serde_json::from_str(out).expect("JSON");
        let files = json["made_of"]["files"].as_array_mut().expect("a list");
        assert_eq!(files.remove(0)["file"], "assessment.toml");
        json
    };
    let plain = result(&folder.run(&["score", "x", "--format", "json"]).out);
    let saved = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    folder.put("own.toml", saved(rubric)).put("own.cases.toml", saved(cases));
    let digest = "0".repeat(64);
    folder.put(
        "assessment.toml",
        saved(&format!("title = \"一年\"\nrubric = \"own.toml\"\nrubric_sha256 = \"{digest}\"\n")),
    );
    let told = folder.score();
    assert_eq!(told.told(), ["A010 assessment.toml:3:17"], "{}", told.err);
    let (_, actual) = told.err.rsplit_once("rubric_sha256 = \"").expect("the hash");
    let digest = actual.get(..64).expect("64 digits");
    for same in [rubric.to_owned(), saved(rubric), rubric.replace('\n', "\r\n"), format!("\u{feff}{rubric}")] {
        folder.put("own.toml", same);
        folder.put("assessment.toml", saved(&format!("rubric = \"own.toml\"\nrubric_sha256 = \"{digest}\"\n")));
        let run = folder.run(&["score", "x", "--format", "json"]);
        assert_eq!((run.told(), result(&run.out) == plain), (vec![], true), "{}", run.err);
    }
    let test = folder.run(&["test", "x/own.toml"]);
    assert_eq!((test.exit, test.err.as_str()), (0, ""), "{}", test.out);
    // a mistake stands where it is seen
    folder.put("own.toml", saved(&rubric.replacen("full_marks = 100", "full_marks = 1e2", 1)));
    assert_eq!(folder.score().told(), ["R014 own.toml:17:14"], "{}", folder.score().err);
    folder.put("assessment.toml", saved("title = \"一年\"\nplaces = 9\n"));
    assert_eq!(folder.score().told(), ["A005 assessment.toml:2:10"]);
}

#[test]
fn a_rubric_that_lies_in_the_folder_unused_is_told_where_it_is_meant_to_be_the_one_in_use() {
    let folder = Folder::new();
    let text = kaohe::rubric::builtin(kaohe::rubric::DEFAULT).expect("built in");
    let told = |name: &str, text: &str| {
        folder.put(name, text);
        let run = folder.score();
        std::fs::remove_file(folder.temporary.path().join("x").join(name)).expect("the file");
        (run.told(), run.exit)
    };
    let line = 1 + text.lines().position(|line| line.starts_with("id = ")).expect("an id");
    let edited = text.replacen("once = 2", "once = 3", 1);
    let of = |name: &str| (vec![format!("A012? {name}:{line}:1")], 0);
    for name in ["own.toml", "细则（修订）.TOML", "rugao-women-2018.toml", "old.toml"] {
        assert_eq!(told(name, &edited), of(name), "{name}");
    }
    // a broken one says as much
    assert_eq!(told("own.toml", &edited.replacen("[[kind]]", "[kind", 1)), of("own.toml"));
    // the same text, in a file of its own, says nothing else; nor does a draft with an id of its own, nor cases
    for (name, text) in [
        ("own.toml", text.to_owned()),
        ("own.toml", text.replace('\n', "\r\n")),
        ("own.toml", edited.replacen("id = \"rugao-women-2018\"", "id = \"rugao-women-2019\"", 1)),
        ("own.cases.toml", edited.clone()),
        ("own.toml.bak", edited.clone()),
        ("notes.toml", "note = 1\n".to_owned()),
    ] {
        assert_eq!(told(name, &text), (vec![], 0), "{name}");
    }
    // in use it is no stranger, and the other is
    folder.put("assessment.toml", "rubric = \"own.toml\"\n").put("own.toml", &edited);
    assert_eq!((folder.score().told(), folder.score().exit), (vec![], 0));
    assert_eq!(told("copy.toml", text), of("copy.toml"));
}
