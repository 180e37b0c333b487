//! The form of a record in the file: the CRC-32 of the rest in eight hexadecimal digits, a space, a
//! JSON array of strings and nulls, a line feed.

use std::io::Write;

use crate::error::Error;

/// Digits and space.
const PREFIX: usize = 9;

/// Appends a record as a line.
///
/// # Errors
/// [`Error::Internal`], which is impossible for strings.
pub(super) fn encode(fields: &[Option<&str>], into: &mut Vec<u8>) -> Result<(), Error> {
    let fault = || Error::Internal("a record of the export journal cannot be written".into());
    let start = into.len();
    into.extend_from_slice(&[b' '; PREFIX]);
    serde_json::to_writer(&mut *into, fields).map_err(|_| fault())?;
    let sum = crc32(&into[start + PREFIX..]);
    write!(&mut into[start..start + PREFIX], "{sum:08x} ").map_err(|_| fault())?;
    into.push(b'\n');
    Ok(())
}

/// The fields of a line, if it is complete, with its line feed and the right checksum.
pub(super) fn decode(line: &[u8]) -> Option<Vec<Option<String>>> {
    let (sum, array) = line.strip_suffix(b"\n")?.split_at_checked(PREFIX)?;
    let expected = format!("{:08x} ", crc32(array));
    if sum != expected.as_bytes() {
        return None;
    }
    serde_json::from_slice(array).ok()
}

/// Whether an invalid line ends with a valid record: its own end was lost, and the next record was
/// appended.
pub(super) fn ends_with_record(line: &[u8]) -> bool {
    let starts = line.windows(PREFIX + 1).enumerate().skip(1);
    starts
        .filter(|(_, start)| start.ends_with(b" ["))
        .any(|(at, _)| decode(&line[at..]).is_some())
}

/// The CRC-32 of Ethernet, zip and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)] ^ sum >> 8
    })
}

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0_u32;
    while index < 256 {
        let (mut sum, mut bit) = (index, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 {
                0xedb8_8320 ^ sum >> 1
            } else {
                sum >> 1
            };
            bit += 1;
        }
        table[index as usize] = sum;
        index += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn a_record_comes_back_as_it_was_and_is_one_line() {
        let texts = [
            Some("booked"),
            None,
            Some(""),
            Some("Ä\n\"\\\u{0}\u{1f600}"),
        ];
        let mut line = Vec::new();
        encode(&texts, &mut line).unwrap();
        let ends: Vec<_> = line.iter().filter(|byte| **byte == b'\n').collect();
        assert_eq!(ends.len(), 1);
        let fields = decode(&line).unwrap();
        let fields: Vec<_> = fields.iter().map(Option::as_deref).collect();
        assert_eq!(fields, texts);
        assert_eq!(decode(&line[..line.len() - 1]), None, "without its end");
    }

    #[test]
    fn a_line_with_any_other_byte_is_none() {
        let mut line = Vec::new();
        encode(&[Some("offered"), Some("entry"), Some("job")], &mut line).unwrap();
        for at in 0..line.len() {
            for bit in 0..8 {
                let mut other = line.clone();
                other[at] ^= 1 << bit;
                assert_eq!(decode(&other), None, "byte {at}, bit {bit}");
            }
        }
    }
}
