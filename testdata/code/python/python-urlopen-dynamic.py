import urllib.request


def get(url):
    # ruleid: python-urlopen-dynamic
    return urllib.request.urlopen(url)


# ok: python-urlopen-dynamic
urllib.request.urlopen("https://example.com/x")
ADDRESS = "https://example.com"
# ok: python-urlopen-dynamic
urllib.request.urlopen(ADDRESS)
# ruleid: python-urlopen-dynamic
opener = urllib.request.URLopener()
