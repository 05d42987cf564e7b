def create_user(conn, name, password):
    # ruleid: python-password-column-plain
    conn.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))


def create_hashed(conn, name, password):
    hashed = generate_password_hash(password)
    # ok: python-password-column-plain
    conn.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, hashed))


def log_in(conn, name):
    # ok: python-password-column-plain
    conn.execute("SELECT password FROM users WHERE name = ?", (name,))
