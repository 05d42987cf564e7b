# ok: terraform-iam-wildcard
data "aws_iam_policy_document" "a" {
  # ruleid: terraform-iam-wildcard
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "b" {
  # ruleid: terraform-iam-wildcard
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_policy" "c" {
  # ok: terraform-iam-wildcard
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" }] })
}

resource "aws_iam_policy" "d" {
  # ok: terraform-iam-wildcard
  policy = jsonencode({ Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
}
