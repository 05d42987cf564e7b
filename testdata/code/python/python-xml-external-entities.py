import xml.sax
from xml.sax.handler import feature_external_ges

import defusedxml.ElementTree
from lxml import etree


def read(data):
    # ruleid: python-xml-external-entities
    parser = etree.XMLParser(resolve_entities=True)
    return etree.fromstring(data, parser)


def network(data):
    # ruleid: python-xml-external-entities
    parser = etree.XMLParser(load_dtd=True, no_network=False)
    return etree.fromstring(data, parser)


def sax(path):
    parser = xml.sax.make_parser()
    # ruleid: python-xml-external-entities
    parser.setFeature(feature_external_ges, True)
    parser.parse(path)


def fine(data, path):
    # ok: python-xml-external-entities
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: python-xml-external-entities
    first = defusedxml.ElementTree.fromstring(data)
    sax_parser = xml.sax.make_parser()
    # ok: python-xml-external-entities
    sax_parser.setFeature(feature_external_ges, False)
    return parser, first, path
