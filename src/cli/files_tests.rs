use std::fs;
use std::path::PathBuf;

use super::*;
use crate::diagnostic::{Code, Severity};

fn read(path: &Path, options: Options) -> (Result<String, Code>, Vec<Diagnostic>) {
    let mut told = Vec::new();
    let read = read_file(path, &"a.csv".into(), options, &mut told);
    (read.map_err(|diagnostic| diagnostic.code), told)
}

/// A file of its own, in a folder that is removed with what is returned.
fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn what_is_not_utf_8_is_read_and_told_where_that_is_asked_for() {
    let telling = Options { telling: Telling::Accepted, ..Options::default() };
    // 镇 in GB18030 and in UTF-16, after their marks where they have one
    for (bytes, encoding) in [
        (&b"\xd5\xf2,a\n"[..], Some("read as GBK/GB18030")),
        (&b"\xff\xfe\x47\x95,\0a\0\n\0"[..], Some("read as UTF-16")),
        (&b"\xfe\xff\x95\x47\0,\0a\0\n"[..], Some("read as UTF-16")),
        ("镇,a\n".as_bytes(), None),
        ("\u{feff}镇,a\n".as_bytes(), None),
    ] {
        let (_folder, path) = file(bytes);
        let (text, told) = read(&path, telling);
        assert_eq!(text, Ok("镇,a\n".to_owned()));
        assert_eq!(told.first().map(|d| (d.code, d.severity)), encoding.map(|_| (Code::F074, Severity::Note)));
        assert_eq!(told.first().map(|d| d.text.en.as_str()), encoding);
        assert_eq!(read(&path, Options::default()).1, []);
    }
}

#[test]
fn a_file_over_its_limit_is_refused_with_the_limit_and_what_lifts_it() {
    let (_folder, path) = file(b"");
    File::create(&path).unwrap().set_len(Limits::USUAL.bytes() + 1).unwrap();
    let error = read_file(&path, &"a.csv".into(), Options::default(), &mut Vec::new()).unwrap_err();
    assert_eq!((error.code, error.text.en.as_str()), (Code::F032, "the file is over 64 MB"));
    assert!(error.help.is_some_and(|help| help.en.contains("--no-limits") && help.zh.contains("--no-limits")));
    // what is over the last limit is not read at all, and no option is promised
    File::create(&path).unwrap().set_len(Limits::LIFTED.bytes() + 1).unwrap();
    let lifted = Options { limits: Limits::LIFTED, ..Options::default() };
    let error = read_file(&path, &"a.csv".into(), lifted, &mut Vec::new()).unwrap_err();
    assert_eq!((error.code, error.text.en.as_str()), (Code::F032, "the file is over 4095 MB"));
    assert!(error.help.is_some_and(|help| !help.en.contains("--no-limits")));
    // a log that is just within it is read
    let small = Options { limits: Limits { megabytes: 0, ..Limits::USUAL }, ..Options::default() };
    fs::write(&path, "").unwrap();
    assert_eq!(read(&path, small).0, Ok(String::new()));
    fs::write(&path, "x").unwrap();
    assert_eq!(read(&path, small).0, Err(Code::F032));
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_relied_on() {
    let (_folder, path) = file(b"date,kind\n");
    let seen = fs::metadata(&path).unwrap();
    let mut bytes = Vec::new();
    assert_eq!(take(&mut bytes, &path, &seen, Limits::USUAL).unwrap(), None);
    for other in ["date,kind\nx", "date", ""] {
        fs::write(&path, other).unwrap();
        assert_eq!(
            take(&mut bytes, &path, &seen, Limits::USUAL).unwrap(),
            Some(FileProblem::Changed { since: false }),
            "{other:?}"
        );
    }
    // of the same length, and written at another time
    fs::write(&path, "kind,date\n").unwrap();
    let earlier = seen.modified().unwrap() - std::time::Duration::from_secs(1);
    File::options().write(true).open(&path).unwrap().set_modified(earlier).unwrap();
    assert_eq!(take(&mut bytes, &path, &seen, Limits::USUAL).unwrap(), Some(FileProblem::Changed { since: false }));
}

#[test]
fn only_regular_files_are_read() {
    let (folder, _) = file(b"");
    assert_eq!(read(folder.path(), Options::default()).0, Err(Code::F031));
    assert_eq!(read(&folder.path().join("none"), Options::default()).0, Err(Code::F030));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_and_nobody_waits_for_it() {
    let (folder, path) = file(b"");
    let pipe = folder.path().join("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success()));
    for refused in [&*pipe, Path::new("/dev/null"), Path::new("/dev/zero")] {
        assert_eq!(read(refused, Options::default()).0, Err(Code::F031), "{}", refused.display());
        assert!(!same_file(refused, &path));
        assert!(!same_file(&path, refused));
    }
}

#[test]
fn a_file_is_the_same_however_it_is_spelt() {
    let (folder, path) = file(b"");
    fs::create_dir(folder.path().join("sub")).unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("b.csv"), "").unwrap();
    assert!(same_file(&path, &at("sub/../a.csv")) && same_file(folder.path(), &at("sub/..")));
    assert!(!same_file(&path, &at("b.csv")) && !same_file(&path, &at("none.csv")) && !same_file(&path, folder.path()));
    // what is not there yet
    assert!(same_file(&at("new.csv"), &at("sub/../new.csv")));
    assert!(!same_file(&at("new.csv"), &at("sub/new.csv")) && !same_file(&at("new.csv"), &at("other.csv")));
    fs::hard_link(&path, at("linked.csv")).unwrap();
    assert!(same_file(&path, &at("linked.csv")));
}
