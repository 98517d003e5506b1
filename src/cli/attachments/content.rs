//! What a file is, by its name and by its first bytes. No image is ever decoded.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// Whether a name promises an image.
pub(super) fn is_named_as_image(name: &str) -> bool {
    const IMAGES: [&str; 7] = ["jpg", "jpeg", "png", "gif", "bmp", "webp", "heic"];
    name.rsplit_once('.').is_some_and(|(_, ending)| IMAGES.iter().any(|image| ending.eq_ignore_ascii_case(image)))
}

/// Whether a file begins as an image does, of whatever kind: a photo is often renamed from one to another.
///
/// # Errors
/// It cannot be read.
pub(super) fn starts_as_image(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    File::open(path)?.take(12).read_to_end(&mut start)?;
    Ok(is_image(&start))
}

fn is_image(start: &[u8]) -> bool {
    const STARTS: [&[u8]; 7] = [b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1A\n", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*"];
    const BRANDS: [&[u8; 4]; 10] =
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"];
    match start {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => true,
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => brand.first_chunk().is_some_and(|b| BRANDS.contains(&b)),
        start => STARTS.iter().any(|known| start.starts_with(known)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_known_by_its_first_bytes() {
        for start in [
            &b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..],
            b"\x89PNG\r\n\x1A\n\0\0\0\r",
            b"GIF89a\x01\0",
            b"BM\x36\0",
            b"RIFF\x24\0\0\0WEBP",
            b"\0\0\0\x18ftypheic",
        ] {
            assert!(is_image(start), "{start:?}");
        }
        for start in
            [&b""[..], b"%PDF-1.7", b"<!DOCTYPE ht", b"PK\x03\x04", b"RIFF\x24\0\0\0WAVE", b"\0\0\0\x18ftypisom"]
        {
            assert!(!is_image(start), "{start:?}");
        }
        assert!(is_named_as_image("附件/IMG_1.HEIC") && !is_named_as_image("jpg") && !is_named_as_image("a.pdf"));
    }
}
