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
