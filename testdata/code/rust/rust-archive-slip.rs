use std::fs::File;
use std::io;
use std::path::Path;

fn unzip(file: File, target: &Path) -> io::Result<()> {
    let mut archive = zip::ZipArchive::new(file)?;
    for i in 0..archive.len() {
        let mut entry = archive.by_index(i)?;
        // ruleid: rust-archive-slip
        let out = target.join(entry.name());
        io::copy(&mut entry, &mut File::create(out)?)?;
    }
    Ok(())
}

fn untar(file: File, target: &Path) -> io::Result<()> {
    let mut archive = tar::Archive::new(file);
    for entry in archive.entries()? {
        let mut entry = entry?;
        // ruleid: rust-archive-slip
        let out = target.join(entry.path()?);
        entry.unpack(out)?;
    }
    Ok(())
}

fn unzip_enclosed(file: File, target: &Path) -> io::Result<()> {
    let mut archive = zip::ZipArchive::new(file)?;
    let mut entry = archive.by_index(0)?;
    if let Some(name) = entry.enclosed_name() {
        // ok: rust-archive-slip
        io::copy(&mut entry, &mut File::create(target.join(name))?)?;
    }
    Ok(())
}

fn untar_inside(file: File, target: &Path) -> io::Result<()> {
    for entry in tar::Archive::new(file).entries()? {
        // ok: rust-archive-slip
        entry?.unpack_in(target)?;
    }
    Ok(())
}

fn own(user: &User, target: &Path) -> std::path::PathBuf {
    // ok: rust-archive-slip
    target.join(user.name())
}
