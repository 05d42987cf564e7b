import yaml
import yaml as y
from ruamel.yaml import YAML
from yaml import Loader, SafeLoader, load


def old(text):
    # ruleid: python-yaml-unsafe-load
    return yaml.load(text)


def explicit(text):
    # ruleid: python-yaml-unsafe-load
    return yaml.load(text, Loader=yaml.Loader)


def renamed(text):
    # ruleid: python-yaml-unsafe-load
    return y.unsafe_load(text)


def imported(stream):
    # ruleid: python-yaml-unsafe-load
    return load(stream, Loader=Loader)


def positional(stream):
    # ruleid: python-yaml-unsafe-load
    return yaml.load(stream, yaml.UnsafeLoader)


def round_trip(text):
    yaml = YAML()
    # ok: python-yaml-unsafe-load
    return yaml.load(text)


def fine(text, loader):
    # ok: python-yaml-unsafe-load
    first = yaml.safe_load(text)
    # ok: python-yaml-unsafe-load
    second = yaml.load(text, Loader=yaml.SafeLoader)
    # ok: python-yaml-unsafe-load
    third = load(text, Loader=SafeLoader)
    # ok: python-yaml-unsafe-load
    fourth = YAML(typ="safe").load(text)
    # ok: python-yaml-unsafe-load
    return first, second, third, fourth, loader.load(text)
