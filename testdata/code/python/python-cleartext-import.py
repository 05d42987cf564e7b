# ruleid: python-cleartext-import
import telnetlib
# ruleid: python-cleartext-import
from ftplib import FTP
# ok: python-cleartext-import
from ftplib import FTP_TLS
# ok: python-cleartext-import
import paramiko
