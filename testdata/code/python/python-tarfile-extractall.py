import shutil
import tarfile
import zipfile


def unpack(path, target):
    with tarfile.open(path) as archive:
        # ruleid: python-tarfile-extractall
        archive.extractall(target)


def assigned(path):
    tar = tarfile.open(path, "r:gz")
    # ruleid: python-tarfile-extractall
    tar.extractall()
    tar.close()


def one_line(path, target):
    # ruleid: python-tarfile-extractall
    tarfile.open(path).extractall(target)


def each(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            # ruleid: python-tarfile-extractall
            archive.extract(member, target)


def any_kind(path, target):
    # ruleid: python-tarfile-extractall
    shutil.unpack_archive(path, target)


def fine(path, target):
    with tarfile.open(path) as archive:
        # ok: python-tarfile-extractall
        archive.extractall(target, filter="data")
    with zipfile.ZipFile(path) as archive:
        # ok: python-tarfile-extractall
        archive.extractall(target)
    # ok: python-tarfile-extractall
    shutil.unpack_archive(path, target, filter="data")


def column(frame):
    # ok: python-tarfile-extractall
    return frame.extract(r"(\d+)")


# ruleid: python-tarfile-extractall
archive.extractall(target, filter="fully_trusted")
# ok: python-tarfile-extractall
archive.extractall(target, filter="data")
