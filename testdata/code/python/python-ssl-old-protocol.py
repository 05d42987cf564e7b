import ssl

from OpenSSL import SSL


def old(sock):
    # ruleid: python-ssl-old-protocol
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1).wrap_socket(sock)


def older(sock):
    # ruleid: python-ssl-old-protocol
    return ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_SSLv3)


def lowered():
    context = ssl.create_default_context()
    # ruleid: python-ssl-old-protocol
    context.minimum_version = ssl.TLSVersion.TLSv1
    # ruleid: python-ssl-old-protocol
    other = SSL.Context(SSL.TLSv1_METHOD)
    return context, other


def fine():
    # ok: python-ssl-old-protocol
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: python-ssl-old-protocol
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # ok: python-ssl-old-protocol
    context.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    return context


from OpenSSL import SSL


# ruleid: python-ssl-old-protocol
def connect(version=SSL.TLSv1_1_METHOD):
    pass


# ruleid: python-ssl-old-protocol
SSL.Context(method=SSL.SSLv23_METHOD)
# ok: python-ssl-old-protocol
SSL.Context(method=SSL.TLS_METHOD)
