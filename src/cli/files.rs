//! Files as they are given: read as a whole within their limit, and told apart however they are spelt.

use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use super::hash::Digests;
use super::options::{Limits, Options, Telling};
use super::problem::FileProblem;
use super::trouble::cause;
use super::workbooks::sought;
use crate::diagnostic::{Diagnostic, Place};
use crate::lang::Text;
use crate::repair::Table;
use crate::sheet::{self, Decoded, Encoding, is_workbook};
use crate::text;

/// The text of a file, in whichever of the encodings it is; `file` is its name for messages. What is accepted and
/// worth telling is added to the diagnostics, where the run tells it.
///
/// # Errors
/// It is no regular file, is over its limit, cannot be read, changed while it was read, or is no text.
pub fn read_file(
    path: &Path,
    file: &Arc<str>,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<String, Box<Diagnostic>> {
    read_table(path, file, None, options, diagnostics)
}

/// [`read_file()`] of a table, which may be a sheet of a workbook: this one, or any where none is named.
///
/// # Errors
/// As there; and the workbook does not hold the table.
pub(super) fn read_table(
    path: &Path,
    file: &Arc<str>,
    table: Option<Table>,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<String, Box<Diagnostic>> {
    let mut bytes = Vec::new();
    take_whole(&mut bytes, path, file, options)?;
    decode(&bytes, (file, table), options, diagnostics).map(Cow::into_owned)
}

/// The name of the standard input, among arguments and in messages.
pub const PIPE: &str = "-";

/// What the standard input holds, as [`read_file()`] reads a file.
///
/// # Errors
/// It is over the limit of a file, cannot be read, or is no text.
pub fn read_piped(options: Options, diagnostics: &mut Vec<Diagnostic>) -> Result<String, Box<Diagnostic>> {
    let file: Arc<str> = PIPE.into();
    let refuse = |problem: &FileProblem| Box::new(Diagnostic::new(problem, Place::file(Arc::clone(&file))));
    let limits = options.limits;
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(limits.bytes() + 1).read_to_end(&mut bytes);
    let read = read.map_err(|error| refuse(&FileProblem::Unreadable { cause: cause(&error) }))?;
    if u64::try_from(read).is_ok_and(|read| read > limits.bytes()) {
        return Err(refuse(&FileProblem::TooLarge { limits }));
    }
    decode(&bytes, (&file, None), options, diagnostics).map(Cow::into_owned)
}

/// The bytes of a file.
fn take_whole(bytes: &mut Vec<u8>, path: &Path, file: &Arc<str>, options: Options) -> Result<(), Box<Diagnostic>> {
    let refuse = |problem: &FileProblem| Box::new(Diagnostic::new(problem, Place::file(Arc::clone(file))));
    let unreadable = |error: &io::Error| refuse(&FileProblem::Unreadable { cause: cause(error) });
    // looked at first: opening a pipe would wait for whoever writes into it
    let there = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !there.is_file() {
        return Err(refuse(&FileProblem::NotAFile));
    }
    match take(bytes, path, &there, options.limits) {
        Ok(None) => Ok(()),
        Ok(Some(problem)) => Err(refuse(&problem)),
        Err(error) => Err(unreadable(&error)),
    }
}

/// [`read_table()`] for one who reads many: into bytes that are used again, and with no copy where it is UTF-8. Its
/// digest is added to those that are wanted.
///
/// # Errors
/// As there.
pub(super) fn read_and_hash<'b>(
    bytes: &'b mut Vec<u8>,
    (path, file, table): (&Path, &Arc<str>, Option<Table>),
    digests: &Digests,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Cow<'b, str>, Box<Diagnostic>> {
    take_whole(bytes, path, file, options)?;
    digests.add(file, bytes);
    decode(bytes, (file, table), options, diagnostics)
}

/// Reads what was seen to be there, or tells why that is not to be relied on.
fn take(bytes: &mut Vec<u8>, path: &Path, seen: &Metadata, limits: Limits) -> io::Result<Option<FileProblem>> {
    let too_large = Ok(Some(FileProblem::TooLarge { limits }));
    if seen.len() > limits.bytes() {
        return too_large;
    }
    // one byte more than there should be: a file that grew is not read to its end
    bytes.clear();
    bytes.resize(usize::try_from(seen.len()).unwrap_or(0) + 1, 0);
    let mut opened = File::open(path)?;
    let mut read = 0;
    while let Some(room) = bytes.get_mut(read..).filter(|room| !room.is_empty()) {
        match opened.read(room) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(read);
    let now = opened.metadata()?;
    let steady = u64::try_from(read).is_ok_and(|read| read == seen.len())
        && (now.len(), now.modified().ok()) == (seen.len(), seen.modified().ok());
    Ok((!steady).then_some(FileProblem::Changed { since: false }))
}

fn decode<'b>(
    bytes: &'b [u8],
    (file, table): (&Arc<str>, Option<Table>),
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Cow<'b, str>, Box<Diagnostic>> {
    if is_workbook(file) {
        return of_workbook(bytes, (file, table), options, diagnostics).map(Cow::Owned);
    }
    let decoded = sheet::decode_told(file, bytes).map_err(|refused| {
        // no spreadsheet writes TOML
        let is_toml = file.to_ascii_lowercase().ends_with(".toml");
        if is_toml { Diagnostic { help: Some(as_text()), ..refused } } else { refused }
    });
    let Decoded { text, encoding } = decoded?;
    let place = || Place::file(Arc::clone(file));
    // Chinese takes half as much room again in UTF-8
    if u64::try_from(text.len()).is_ok_and(|length| length > Limits::LIFTED.bytes()) {
        return Err(Box::new(Diagnostic::new(&FileProblem::TooLarge { limits: Limits::LIFTED }, place())));
    }
    if options.telling == Telling::Accepted
        && matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Gb18030)
    {
        diagnostics.push(Diagnostic::new(&FileProblem::Encoding { name: encoding.name() }, place()));
    }
    Ok(text)
}

/// The text of a table in the bytes of a workbook.
///
/// # Errors
/// It cannot be read, or does not hold the table.
pub(super) fn of_workbook(
    bytes: &[u8],
    (file, table): (&Arc<str>, Option<Table>),
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<String, Box<Diagnostic>> {
    let most = usize::try_from(options.limits.bytes()).unwrap_or(usize::MAX);
    let limits = (options.dialect.limits, most);
    sheet::read_workbook(file, bytes, &sought(table), limits, diagnostics).map_err(Box::new)
}

fn as_text() -> Text {
    text!(
        "用记事本打开看内容对不对，另存为时编码选「UTF-8」；内容不对的，从没有损坏的那一份重新复制",
        "open it in Notepad and see whether it reads well, then save it with the encoding UTF-8; if it does not, copy it again from one that is whole"
    )
}

/// Whether two paths name one file or folder, however they are spelt; of what is not there yet, whether they would.
pub fn same_file(one: &Path, other: &Path) -> bool {
    match (fs::metadata(one), fs::metadata(other)) {
        // nothing else is opened for it: a pipe would wait
        (Ok(a), Ok(b)) if (a.is_file() && b.is_file()) || (a.is_dir() && b.is_dir()) => {
            same_file::is_same_file(one, other).unwrap_or(false)
        }
        (Err(_), Err(_)) => {
            name(one).is_some() && name(one) == name(other) && same_file(folder_of(one), folder_of(other))
        }
        _ => false,
    }
}

/// The name of a file as its disk compares it.
fn name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    Some(if cfg!(any(windows, target_os = "macos")) { name.to_lowercase() } else { name.into_owned() })
}

/// The folder in which a file lies.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a link leads out of a folder; one that leads nowhere does.
pub(super) fn leads_out(folder: &Path, path: &Path) -> bool {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => !path.starts_with(folder),
        _ => true,
    }
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
