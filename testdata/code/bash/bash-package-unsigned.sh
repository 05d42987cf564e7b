# ruleid: bash-package-unsigned
apt-get install -y --allow-unauthenticated tool
# ruleid: bash-package-unsigned
sudo yum install -y --nogpgcheck tool
# ruleid: bash-package-unsigned
apk add --allow-untrusted tool.apk
# ok: bash-package-unsigned
apt-get install -y tool
# ok: bash-package-unsigned
yum install -y tool
