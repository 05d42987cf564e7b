# ruleid: python-cloud-public-access
s3.put_object(Bucket="b", Key="k", Body=data, ACL="public-read")
# ruleid: python-cloud-public-access
s3.upload_file("f", "b", "k", ExtraArgs={"ACL": "public-read"})
# ruleid: python-cloud-public-access
ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="0.0.0.0/0")
# ruleid: python-cloud-public-access
rds.create_db_instance(DBInstanceIdentifier="d", PubliclyAccessible=True)
# ok: python-cloud-public-access
s3.put_object(Bucket="b", Key="k", Body=data, ACL="private")
# ok: python-cloud-public-access
rds.create_db_instance(DBInstanceIdentifier="d", PubliclyAccessible=False)
