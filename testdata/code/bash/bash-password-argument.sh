# ruleid: bash-password-argument
sshpass -p S3cr3t! ssh user@host
# ruleid: bash-password-argument
mysql -u root -pS3cr3t db
# ruleid: bash-password-argument
curl -u admin:S3cr3t https://host/
# ruleid: bash-password-argument
docker login -u me -p S3cr3t
# ruleid: bash-password-argument
PGPASSWORD=S3cr3t psql db
# ok: bash-password-argument
mysql -u root -p"$PASSWORD" db
# ok: bash-password-argument
docker login -u me --password-stdin < token
# ok: bash-password-argument
curl -u "$USER:$PASSWORD" https://host/
# ok: bash-password-argument
mysql -u root -p db
# ok: bash-password-argument
curl -u admin:changeme https://host/
# ruleid: bash-password-argument
curl -u admin:Passw0rd99 https://api.example.org/v1/items
