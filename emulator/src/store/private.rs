//! Files that only their owner can read, since keys and code are in them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// How such a file is opened, whether it is made or not. A symbolic link in its place is not followed: who can
/// write to the directory could have it lead to a file of ours elsewhere.
pub(super) fn options() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    options
}

/// Opens a file to write to, and makes it if it is not there. What is in it stays.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let file =
        options().write(true).create(true).truncate(false).open(path).map_err(|error| told(path, error))?;
    restrict(&file)?;
    Ok(file)
}

/// Takes the rights of others off a file, if it is there.
pub(super) fn close_to_others(path: &Path) -> io::Result<()> {
    match options().read(true).open(path) {
        Ok(file) => restrict(&file),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(told(path, error)),
    }
}

#[cfg(unix)]
fn restrict(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let mut permissions = file.metadata()?.permissions();
    if permissions.mode() & 0o077 == 0 {
        return Ok(());
    }
    permissions.set_mode(permissions.mode() & 0o700);
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn restrict(_: &File) -> io::Result<()> {
    Ok(())
}

fn told(path: &Path, error: io::Error) -> io::Error {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => {
            let name = path.file_name().unwrap_or_default().display();
            io::Error::new(
                error.kind(),
                format!("{name} is a symbolic link, which is not followed; remove it"),
            )
        }
        _ => error,
    }
}
