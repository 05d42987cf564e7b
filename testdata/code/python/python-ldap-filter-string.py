import ldap
from ldap.filter import escape_filter_chars, filter_format
from ldap3 import Connection


def find(connection, name):
    # ruleid: python-ldap-filter-string
    return connection.search_s("dc=corp", ldap.SCOPE_SUBTREE, f"(uid={name})")


def login(connection, name, password):
    query = "(&(uid=" + name + ")(userPassword=" + password + "))"
    # ruleid: python-ldap-filter-string
    return connection.search_s("dc=corp", ldap.SCOPE_SUBTREE, query, ["cn"])


def third(connection: Connection, name):
    # ruleid: python-ldap-filter-string
    return connection.search("dc=corp", "(cn=%s)" % name, attributes=["mail"])


def named(connection, name):
    # ruleid: python-ldap-filter-string
    connection.search(search_base="dc=corp", search_filter="(cn={})".format(name))


def fine(connection, name, pattern):
    # ok: python-ldap-filter-string
    first = connection.search_s("dc=corp", ldap.SCOPE_SUBTREE, "(objectClass=person)")
    # ok: python-ldap-filter-string
    second = connection.search_s("dc=corp", 2, filter_format("(uid=%s)", [name]))
    # ok: python-ldap-filter-string
    third = connection.search_s("dc=corp", 2, "(uid=" + escape_filter_chars(name) + ")")
    # ok: python-ldap-filter-string
    fourth = pattern.search("text", 3)
    return first, second, third, fourth
