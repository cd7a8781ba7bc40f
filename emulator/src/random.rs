//! Random numbers for secrets.

/// Random bytes from the operating system.
pub(crate) fn bytes<const LENGTH: usize>() -> Result<[u8; LENGTH], getrandom::Error> {
    let mut random = [0; LENGTH];
    getrandom::fill(&mut random)?;
    Ok(random)
}

/// That many random bytes from the operating system, in hexadecimal digits.
pub(crate) fn hex<const BYTES: usize>() -> Result<String, getrandom::Error> {
    bytes::<BYTES>().map(|random| digits(&random))
}

/// Bytes in hexadecimal digits.
pub(crate) fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
