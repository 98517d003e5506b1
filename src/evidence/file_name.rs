//! Names that files can have on every system.

use super::roster::folded;
use crate::lang::Text;
use crate::text;

/// Longer names of towns leave no room for an ending in a file name of 255 bytes.
const LONGEST: usize = 60;

/// Why no file can be named after a town.
pub(super) fn unusable(name: &str) -> Option<Text> {
    if let Some(why) = impossible(name) {
        return Some(why);
    }
    if name.contains("..") || name.starts_with('.') || name.ends_with('.') {
        return Some(text!("点的位置不对", "its dots are out of place"));
    }
    let long = name.chars().count() > LONGEST;
    long.then(|| text!("超过 {LONGEST} 个字", "it has more than {LONGEST} characters"))
}

/// Why a name cannot be that of a file on Windows, or would be another path.
pub(super) fn impossible(name: &str) -> Option<Text> {
    let bad = |c: &char| r#"/\:*?"<>|"#.contains(*c) || c.is_control() || is_invisible(*c);
    if let Some(found) = name.chars().find(bad) {
        let shown = if found.is_control() || is_invisible(found) {
            format!("U+{:04X}", u32::from(found))
        } else {
            found.to_string()
        };
        return Some(text!("里面有「{shown}」", "it holds `{shown}`"));
    }
    let folded = folded(name);
    let stem = folded.split('.').next().unwrap_or_default().trim_end();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    let is_device = is_port || ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem);
    is_device.then(|| text!("Windows 留作设备名", "Windows keeps it for a device"))
}

/// Characters that nobody sees: two names would look the same.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
