resource "aws_db_instance" "a" {
  # ruleid: terraform-hardcoded-secret
  password = "hunter2x!"
}

resource "aws_db_instance" "b" {
  # ok: terraform-hardcoded-secret
  password = var.db_password
}

resource "aws_db_instance" "c" {
  # ok: terraform-hardcoded-secret
  password = "changeme"
}
