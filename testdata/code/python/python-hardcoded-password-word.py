# ruleid: python-hardcoded-password-word
db_password = "megadeth"
# ruleid: python-hardcoded-password-word
connect(host="db", user="root", password="letmein")
# ok: python-hardcoded-password-word
password = "password"
# ok: python-hardcoded-password-word
password = ""
# ok: python-hardcoded-password-word
field = {"type": "password"}
# ok: python-hardcoded-password-word
password = "changeme"
# ok: python-hardcoded-password-word
password = getpass.getpass()
