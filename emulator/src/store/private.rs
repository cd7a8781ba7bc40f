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
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    options
}

/// Opens a file for writing, and creates it if it does not exist. Keeps its contents.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let file =
        options().write(true).create(true).truncate(false).open(path).map_err(|error| told(path, error))?;
    restrict(&file)?;
    Ok(file)
}

/// Removes the permissions of others from a file, if it exists.
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
