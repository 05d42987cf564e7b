# ruleid: python-iam-wildcard
policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
# ruleid: python-iam-wildcard
statement = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}
# ok: python-iam-wildcard
statement = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}
# ok: python-iam-wildcard
statement = {"Effect": "Deny", "Action": "*", "Resource": "*"}
