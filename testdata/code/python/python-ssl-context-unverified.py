import ssl
import urllib.request


def fetch(url):
    # ruleid: python-ssl-context-unverified
    context = ssl._create_unverified_context()
    return urllib.request.urlopen(url, context=context)


def for_all():
    # ruleid: python-ssl-context-unverified
    ssl._create_default_https_context = ssl._create_unverified_context


def by_hand():
    context = ssl.create_default_context()
    # ruleid: python-ssl-context-unverified
    context.check_hostname = False
    # ruleid: python-ssl-context-unverified
    context.verify_mode = ssl.CERT_NONE
    return context


def fine(url):
    # ok: python-ssl-context-unverified
    context = ssl.create_default_context()
    # ok: python-ssl-context-unverified
    context.check_hostname = True
    # ok: python-ssl-context-unverified
    context.verify_mode = ssl.CERT_REQUIRED
    # ok: python-ssl-context-unverified
    private = ssl.create_default_context(cafile="/etc/ssl/ca.pem")
    return urllib.request.urlopen(url, context=context), private


import urllib3

# ruleid: python-ssl-context-unverified
pool = urllib3.PoolManager(10, cert_reqs=ssl.CERT_NONE)
# ruleid: python-ssl-context-unverified
context.wrap_socket(sock, cert_reqs=ssl.CERT_NONE)
# ok: python-ssl-context-unverified
pool = urllib3.PoolManager(10, cert_reqs=ssl.CERT_REQUIRED)


def server(context, authority):
    # A client checks as with CERT_REQUIRED; a server also serves callers without a certificate.
    # ok: python-ssl-context-unverified
    context.verify_mode = ssl.CERT_OPTIONAL
    context.load_verify_locations(authority)
