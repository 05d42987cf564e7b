from pysnmp.hlapi import CommunityData, UsmUserData

# ruleid: python-snmp-insecure
a = CommunityData("public", mpModel=0)
# ruleid: python-snmp-insecure
b = UsmUserData("name")
# ruleid: python-snmp-insecure
c = UsmUserData("name", "auth")
# ok: python-snmp-insecure
d = UsmUserData("name", "auth", "privacy")
