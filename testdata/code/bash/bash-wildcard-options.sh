# ruleid: bash-wildcard-options
tar czf /backup/a.tgz *
# ruleid: bash-wildcard-options
chown -R www-data *
# ok: bash-wildcard-options
tar czf /backup/a.tgz ./*
# ok: bash-wildcard-options
tar czf /backup/a.tgz -- *
# ok: bash-wildcard-options
ls *
