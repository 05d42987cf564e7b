import boto3

# ruleid: python-hardcoded-provider-key
KEY = "AKIA" "QZ7YH3MXNB4LTW2V"
# ok: python-hardcoded-provider-key
DOCUMENTED = "AKIAIOSFODNN7EXAMPLE"
# ok: python-hardcoded-provider-key
PREFIX = "AKIA"


def storage():
    # ruleid: python-hardcoded-provider-key
    return boto3.client("s3", aws_access_key_id="AKIAQZ7YH3MXNB4LTW2V")


def hosting(client):
    # ruleid: python-hardcoded-provider-key
    client.login("ghp_q7Zt2Rv8Xm3Np9Ls4Kd1Fg6Hj5Bw0Yc7TuAe")
    # ok: python-hardcoded-provider-key
    client.login("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
    # ok: python-hardcoded-provider-key
    client.login("sk-learn")
