from lxml import etree


def user(tree, name):
    # ruleid: python-xpath-string
    return tree.xpath("//user[@name='" + name + "']")


def login(tree, name, password):
    query = f"//user[name='{name}' and password='{password}']"
    # ruleid: python-xpath-string
    return tree.xpath(query)


def compiled(name):
    # ruleid: python-xpath-string
    return etree.XPath("//item[@id='%s']" % name)


def fine(tree, name):
    # ok: python-xpath-string
    first = tree.xpath("//user[@name=$name]", name=name)
    # ok: python-xpath-string
    second = tree.xpath("//user/@id")
    # ok: python-xpath-string
    third = etree.XPath("//item[@id=$id]")
    return first, second, third
