# ruleid: terraform-open-function
resource "aws_lambda_function_url" "a" {
  function_name      = "a"
  authorization_type = "NONE"
}

# ok: terraform-open-function
resource "aws_lambda_function_url" "b" {
  function_name      = "b"
  authorization_type = "AWS_IAM"
}
