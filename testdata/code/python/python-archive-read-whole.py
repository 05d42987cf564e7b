import zipfile


def read_all(blob):
    out = {}
    with zipfile.ZipFile(blob) as zf:
        for name in zf.namelist():
            # ruleid: python-archive-read-whole
            out[name] = zf.read(name)
    return out


def first(blob):
    with zipfile.ZipFile(blob) as zf:
        # ok: python-archive-read-whole
        return zf.read("mimetype")


def read_all(upload):
    with zipfile.ZipFile(upload.file) as archive:
        # ruleid: python-archive-read-whole
        return {name: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}
