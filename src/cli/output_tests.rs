use super::*;

fn target(file: &Path, existing: Existing, inputs: &[PathBuf]) -> Result<Target> {
    Target::new(Some(file), existing, inputs, Lang::En)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_written_whole_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("结果.csv");
    let to = target(&file, Existing::Keep, &[]).unwrap();
    to.write("甲\n".as_bytes(), &mut Vec::new(), Lang::En).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "甲\n");
    assert_eq!(names(folder.path()), ["结果.csv"]);
}

#[cfg(unix)]
#[test]
fn a_new_file_has_the_permissions_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (ours, plain) = (folder.path().join("a"), folder.path().join("b"));
    target(&ours, Existing::Keep, &[]).unwrap().write(b"x", &mut Vec::new(), Lang::En).unwrap();
    fs::write(&plain, b"x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&ours), mode(&plain));
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a");
    fs::write(&file, "old").unwrap();
    let error = target(&file, Existing::Keep, &[]).unwrap_err().to_string();
    assert!(error.contains("--force") && error.contains("/a`"), "{error}");
    target(&file, Existing::Replace, &[]).unwrap().write(b"new", &mut Vec::new(), Lang::En).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[test]
fn a_file_that_came_meanwhile_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a");
    let to = target(&file, Existing::Keep, &[]).unwrap();
    fs::write(&file, "theirs").unwrap();
    assert!(to.write(b"ours", &mut Vec::new(), Lang::En).is_err());
    assert_eq!(fs::read(&file).unwrap(), b"theirs");
    assert_eq!(names(folder.path()), ["a"]);
}

#[test]
fn an_input_is_never_written_over_however_it_is_spelt() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("ledger.csv");
    fs::write(&input, "in").unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let spelt = folder.path().join("sub/../ledger.csv");
    let error = target(&spelt, Existing::Replace, std::slice::from_ref(&input)).unwrap_err().to_string();
    assert!(error.contains("made from it"), "{error}");
    assert!(Target::new(Some(&spelt), Existing::Replace, &[input], Lang::Zh).is_err());
}

#[test]
fn nothing_is_written_among_the_logs() {
    let folder = tempfile::tempdir().unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    let error = target(&evidence.join("新.csv"), Existing::Keep, std::slice::from_ref(&evidence)).unwrap_err();
    assert!(error.to_string().contains("read as a log"), "{error}");
}

#[test]
fn folders_and_missing_folders_are_refused_with_their_names() {
    let folder = tempfile::tempdir().unwrap();
    assert!(target(folder.path(), Existing::Replace, &[]).is_err());
    let error = target(&folder.path().join("没有/a.csv"), Existing::Keep, &[]).unwrap_err().to_string();
    assert!(error.contains("没有/a.csv") && error.contains("no folder"), "{error}");
}

#[test]
fn a_dash_is_the_output_and_a_closed_pipe_no_error() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let to = target(Path::new("-"), Existing::Keep, &[]).unwrap();
    assert_eq!(to, Target::Stdout);
    let mut out = Vec::new();
    to.write(b"x", &mut out, Lang::En).unwrap();
    assert_eq!(out, b"x");
    to.write(b"x", &mut Closed, Lang::En).unwrap();
}

/// A file that was read, with what it was.
fn read() -> (tempfile::TempDir, PathBuf, Seen) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    fs::write(&file, "old").unwrap();
    let (bytes, seen) = Seen::read(&file).unwrap();
    assert_eq!(bytes, b"old");
    (folder, file, seen)
}

#[test]
fn a_file_that_nobody_saved_since_is_replaced() {
    let (folder, file, seen) = read();
    assert_eq!(replace_if_unchanged(&file, &seen, b"new").unwrap(), Replaced::Done);
    assert_eq!((fs::read(&file).unwrap(), names(folder.path())), (b"new".to_vec(), vec!["a.csv".into()]));
}

#[test]
fn what_was_saved_since_a_file_was_read_is_not_lost() {
    type Change<'a> = &'a dyn Fn(&Path);
    let save = |file: &Path, text: &str| fs::write(file, text).unwrap();
    let later = |file: &Path, seconds| {
        let seen = fs::metadata(file).unwrap().modified().unwrap();
        let opened = fs::OpenOptions::new().write(true).open(file).unwrap();
        opened.set_modified(seen + std::time::Duration::from_secs(seconds)).unwrap();
    };
    let changes: [(&str, Change<'_>); 5] = [
        ("longer", &|file| save(file, "older")),
        ("as long, at a time that the disk does not tell from before", &|file| {
            let at = fs::metadata(file).unwrap().modified().unwrap();
            save(file, "odd");
            fs::OpenOptions::new().write(true).open(file).unwrap().set_modified(at).unwrap();
        }),
        ("the same again", &|file| later(file, 1)),
        ("emptied, as a program does that is about to save", &|file| save(file, "")),
        ("put in its place by another name, as a program saves safely", &|file| {
            let other = file.with_file_name("b");
            save(&other, "theirs");
            fs::rename(&other, file).unwrap();
        }),
    ];
    for (what, change) in changes {
        for is_late in [false, true] {
            let (folder, file, seen) = read();
            if !is_late {
                change(&file);
            }
            let replaced = replace(&file, &seen, &|to| {
                // saved at the very last moment: the new one is being written
                if is_late {
                    change(&file);
                }
                to.write_all(b"new")
            });
            assert_eq!(replaced.unwrap(), Replaced::Changed, "{what}");
            assert_ne!(fs::read(&file).unwrap(), b"new", "{what}");
            assert_eq!(names(folder.path()), ["a.csv"], "{what}");
        }
    }
}

#[test]
fn a_file_that_was_deleted_or_came_since_it_was_looked_for_stays_so() {
    let (folder, file, seen) = read();
    fs::remove_file(&file).unwrap();
    assert_eq!(replace_if_unchanged(&file, &seen, b"new").unwrap(), Replaced::Changed);
    assert!(names(folder.path()).is_empty());

    let (nothing, seen) = Seen::read(&file).unwrap();
    assert_eq!((nothing.as_slice(), &seen), (&b""[..], &Seen::Nothing));
    assert_eq!(replace_if_unchanged(&file, &seen, b"new").unwrap(), Replaced::Done);
    assert_eq!(replace_if_unchanged(&file, &seen, b"newer").unwrap(), Replaced::Changed);
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[test]
fn a_file_that_cannot_be_replaced_stays_whole() {
    let (folder, file, seen) = read();
    let full = replace(&file, &seen, &|to| {
        to.write_all(b"ne")?;
        Err(io::ErrorKind::StorageFull.into())
    });
    assert_eq!(full.unwrap_err().kind(), io::ErrorKind::StorageFull);
    let mut locked = fs::metadata(&file).unwrap().permissions();
    locked.set_readonly(true);
    fs::set_permissions(&file, locked).unwrap();
    let kept = replace_if_unchanged(&file, &seen, b"new").unwrap_err();
    assert_eq!(kept.kind(), io::ErrorKind::PermissionDenied);
    assert_eq!((fs::read(&file).unwrap(), names(folder.path())), (b"old".to_vec(), vec!["a.csv".into()]));
    assert!(Seen::read(folder.path()).is_err());
}

#[cfg(unix)]
#[test]
fn of_a_link_that_is_replaced_the_file_is() {
    let (folder, file, _) = read();
    let link = folder.path().join("link.csv");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let (_, seen) = Seen::read(&link).unwrap();
    assert_eq!(replace_if_unchanged(&link, &seen, b"new").unwrap(), Replaced::Done);
    assert!(link.is_symlink());
    assert_eq!(fs::read(&file).unwrap(), b"new");
}
