# ruleid: python-trojan-source
level = "user"  # ‮ admin ⁦
# ok: python-trojan-source
name = "café"
