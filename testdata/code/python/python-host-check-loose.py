from urllib.parse import urlparse


def is_own(url, host):
    parts = urlparse(url)
    # ruleid: python-host-check-loose
    return parts.netloc.endswith(host)


def is_trusted(url):
    # ruleid: python-host-check-loose
    return url.startswith("https://example.com")


def is_ours(url):
    # ok: python-host-check-loose
    return urlparse(url).hostname == "example.com" or url.startswith("https://example.com/")
