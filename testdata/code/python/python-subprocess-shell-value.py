import os
import subprocess

# ruleid: python-subprocess-shell-value
subprocess.call(command, shell="False")
# ruleid: python-subprocess-shell-value
subprocess.run(command, shell=use_shell)
# ok: python-subprocess-shell-value
subprocess.run(command, shell=False)
# ok: python-subprocess-shell-value
subprocess.run(command, shell=os.name == "nt")
# ok: python-subprocess-shell-value
subprocess.run(command)
