from flask import render_template

# ruleid: python-template-extension-unescaped
render_template("hello.j2", name=name)
# ruleid: python-template-extension-unescaped
render_template("hello", name=name)
# ok: python-template-extension-unescaped
render_template("hello.html", name=name)
# ok: python-template-extension-unescaped
render_template("mail.txt", name=name)
