# ruleid: bash-cloud-public-access
aws s3 cp a s3://bucket/ --acl public-read
# ruleid: bash-cloud-public-access
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 0.0.0.0/0
# ok: bash-cloud-public-access
aws s3 cp a s3://bucket/
# ok: bash-cloud-public-access
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 10.0.0.0/8
