import os
import zipfile


def unpack(path, target):
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            # ruleid: python-zip-slip
            with open(os.path.join(target, member.filename), "wb") as out:
                out.write(archive.read(member))


def names(path, target):
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        destination = os.path.join(target, name)
        # ruleid: python-zip-slip
        with open(destination, "wb") as out:
            out.write(archive.read(name))


def fine(path, target):
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            # ok: python-zip-slip
            archive.extract(member, target)
        for name in archive.namelist():
            # ok: python-zip-slip
            print(os.path.join(target, name))


def checked(path, target):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if ".." in name:
                continue
            # ok: python-zip-slip
            with open(os.path.join(target, name), "wb") as out:
                out.write(archive.read(name))


def folder(target, names):
    for name in names:
        # ok: python-zip-slip
        open(os.path.join(target, name))
