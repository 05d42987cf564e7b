import os

# ruleid: python-gradio-auth-hardcoded
demo.launch(auth=("admin", "s3cr3t!"))
# ruleid: python-gradio-auth-hardcoded
demo.launch(auth=[("admin", "s3cr3t!"), ("b", "x")])
# ok: python-gradio-auth-hardcoded
demo.launch(auth=(os.environ["USER_NAME"], os.environ["USER_PASSWORD"]))
