def receive(sock, size):
    data = b""
    # ruleid: python-receive-loop-ignores-end
    while len(data) < size:
        data += sock.recv(size - len(data))
    return data


def receive_line(sock):
    data = b""
    # ruleid: python-receive-loop-ignores-end
    while b"\n" not in data:
        chunk = sock.recv(1024)
        data += chunk
    return data


def receive_checked(sock, size):
    data = b""
    # ok: python-receive-loop-ignores-end
    while len(data) < size:
        chunk = sock.recv(size - len(data))
        if not chunk:
            raise ConnectionError
        data += chunk
    return data


def read_line(connection):
    data = b""
    # ruleid: python-receive-loop-ignores-end
    while not data.endswith(b"\n"):
        chunk = connection.recv(1024)
        data += chunk
    return data
