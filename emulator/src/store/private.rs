//! Files that only their owner can read, because they hold keys and code.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The options to open or create such a file. Symbolic links are not followed: somebody who can write to the
/// directory could make one point to another file of the user.
pub(super) fn options() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // A pipe in its place is not waited for.
        options.mode(0o600).custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    options
}

/// Opens a file for writing, and creates it if it does not exist. Keeps its contents.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let file =
        options().write(true).create(true).truncate(false).open(path).map_err(|error| told(path, error))?;
    restrict(path, &file)?;
    Ok(file)
}

/// Removes the permissions of others from a file, if it exists.
pub(super) fn close_to_others(path: &Path) -> io::Result<()> {
    match options().read(true).open(path) {
        Ok(file) => restrict(path, &file),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(told(path, error)),
    }
}

#[cfg(unix)]
fn restrict(path: &Path, file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let found = file.metadata()?;
    if !found.is_file() {
        return Err(told(path, ErrorKind::InvalidInput.into()));
    }
    let mut permissions = found.permissions();
    if permissions.mode() & 0o077 == 0 {
        return Ok(());
    }
    permissions.set_mode(permissions.mode() & 0o700);
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn restrict(_: &Path, _: &File) -> io::Result<()> {
    Ok(())
}

/// What is wrong with a file that cannot be opened, or must not be.
fn told(path: &Path, error: io::Error) -> io::Error {
    let name = path.file_name().unwrap_or_default().display();
    let why = match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => "is a symbolic link, which is not followed",
        Ok(found) if !found.is_file() => "is no file but something else",
        _ => return error,
    };
    io::Error::new(error.kind(), format!("{name} {why}; remove it"))
}
