//! The files that results are written to before they take their name, and those that a killed run left behind.
//!
//! A run holds a lock on its file, which the system lifts when the run ends, however it ends. So a file that can be
//! locked belongs to nobody and is removed, and no clock is asked how old it is.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

const PREFIX: &str = ".kaohe-";
const SUFFIX: &str = ".tmp";
/// How often a file is made anew that another run has swept away before it was locked.
const TRIES: usize = 16;

/// A locked file of its own in a folder.
///
/// # Errors
/// The folder takes none.
pub(super) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // what any new file gets; the user's umask takes its part away
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    for _ in 0..TRIES {
        let file = builder.tempfile_in(folder)?;
        // where the disk knows no locks nobody can take one, and nothing is swept
        let is_locked = file.as_file().lock().is_ok();
        if !is_locked || file.path().exists() {
            return Ok(file);
        }
    }
    builder.tempfile_in(folder)
}

/// Removes what killed runs left behind. What cannot be removed stays: it is in nobody's way.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let path = entry.path();
        if let Ok(left) = OpenOptions::new().read(true).write(true).open(&path)
            && left.try_lock().is_ok()
        {
            // a run that has made the file and not locked it yet sees that it is gone, and makes another
            let _ = fs::remove_file(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_is_removed_and_what_a_live_one_holds_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(".kaohe-left.tmp");
        let other = folder.path().join(".other-x.tmp");
        fs::write(&left, "half").unwrap();
        fs::write(&other, "theirs").unwrap();
        let held = file_in(folder.path()).unwrap();
        sweep(folder.path());
        assert_eq!((left.exists(), other.exists(), held.path().exists()), (false, true, true));
        let path = held.path().to_owned();
        drop(held);
        assert!(!path.exists());
    }
}
