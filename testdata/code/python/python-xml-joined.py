from xml.sax.saxutils import escape


def order(item):
    # ruleid: python-xml-joined
    xml = "<order><item>" + item + "</item></order>"
    # ruleid: python-xml-joined
    soap_body = f"<order><item>{item}</item></order>"
    # ok: python-xml-joined
    xml_safe = "<order><item>" + escape(item) + "</item></order>"
    return xml + soap_body + xml_safe


def save_order(user_name, note):
    # ruleid: python-xml-joined
    document = f"<order><user>{user_name}</user><note>{note}</note></order>"
    ET.fromstring(document)
    return document
