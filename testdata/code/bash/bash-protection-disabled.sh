# ruleid: bash-protection-disabled
sudo setenforce 0
# ruleid: bash-protection-disabled
systemctl disable --now firewalld
# ruleid: bash-protection-disabled
ufw disable
# ruleid: bash-protection-disabled
sed -i 's/SELINUX=enforcing/SELINUX=disabled/' /etc/selinux/config
# ok: bash-protection-disabled
setenforce 1
# ok: bash-protection-disabled
systemctl restart firewalld
# ok: bash-protection-disabled
iptables -A INPUT -p tcp --dport 443 -j ACCEPT
