import aiohttp
import httpx
import requests
import requests as rq
import urllib3
from requests import get


def fetch(url):
    # ruleid: python-tls-verification-disabled
    return requests.get(url, timeout=5, verify=False).text


def upload(url, data):
    # ruleid: python-tls-verification-disabled
    return rq.post(url, json=data, verify=False)


def plain(url):
    # ruleid: python-tls-verification-disabled
    return get(url, verify=False)


def session():
    s = requests.Session()
    # ruleid: python-tls-verification-disabled
    s.verify = False
    # ruleid: python-tls-verification-disabled
    client = httpx.Client(verify=False)
    return s, client


async def asynchronous(session, url):
    # ruleid: python-tls-verification-disabled
    async with session.get(url, ssl=False) as response:
        text = await response.text()
    # ruleid: python-tls-verification-disabled
    return text, aiohttp.TCPConnector(verify_ssl=False)


def pool():
    # ruleid: python-tls-verification-disabled
    return urllib3.PoolManager(cert_reqs="CERT_NONE")


def fine(url, form, jwt, token):
    # ok: python-tls-verification-disabled
    first = requests.get(url, timeout=5)
    # ok: python-tls-verification-disabled
    second = requests.get(url, verify="/etc/ssl/ca.pem")
    # ok: python-tls-verification-disabled
    third = requests.get(url, verify=True)
    # ok: python-tls-verification-disabled
    fourth = form.validate(verify=False)
    # ok: python-tls-verification-disabled
    return first, second, third, fourth, jwt.parse(token, verify=False)


import elasticsearch
import pymongo

# ruleid: python-tls-verification-disabled
pymongo.MongoClient(uri, tlsAllowInvalidCertificates=True)
# ruleid: python-tls-verification-disabled
elasticsearch.Elasticsearch(hosts, verify_certs=False)
# ruleid: python-tls-verification-disabled
client.tls_insecure_set(True)
# ok: python-tls-verification-disabled
pymongo.MongoClient(uri, tls=True)
