import xml.dom.minidom
import xml.etree.ElementTree as ET

import defusedxml.ElementTree as SafeET
from flask import request


def upload():
    # ruleid: python-xml-stdlib-request
    return ET.fromstring(request.data).tag


def assigned():
    body = request.get_data()
    # ruleid: python-xml-stdlib-request
    return xml.dom.minidom.parseString(body)


def django_view(request):
    # ruleid: python-xml-stdlib-request
    return ET.fromstring(request.body)


def fine(path):
    # ok: python-xml-stdlib-request
    first = SafeET.fromstring(request.data)
    # ok: python-xml-stdlib-request
    second = ET.parse(path)
    # ok: python-xml-stdlib-request
    third = ET.fromstring("<a/>")
    return first, second, third
