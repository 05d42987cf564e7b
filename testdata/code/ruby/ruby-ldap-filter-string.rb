# ruleid: ruby-ldap-filter-string
Net::LDAP::Filter.construct("(uid=#{name})")
# ok: ruby-ldap-filter-string
Net::LDAP::Filter.eq("uid", name)
# ok: ruby-ldap-filter-string
Net::LDAP::Filter.construct("(uid=#{Net::LDAP::Filter.escape(name)})")
