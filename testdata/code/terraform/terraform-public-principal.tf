resource "aws_sqs_queue_policy" "a" {
  # ruleid: terraform-public-principal
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }] })
}

resource "aws_sqs_queue_policy" "b" {
  # ok: terraform-public-principal
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::1:root" }, Action = "sqs:SendMessage", Resource = "*" }] })
}

# ok: terraform-public-principal
data "aws_iam_policy_document" "c" {
  # ruleid: terraform-public-principal
  statement {
    actions = ["s3:GetObject"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
