resource "aws_db_instance" "a" {
  engine            = "postgres"
  # ruleid: terraform-encryption-off
  storage_encrypted = false
}

resource "aws_db_instance" "b" {
  engine            = "postgres"
  # ok: terraform-encryption-off
  storage_encrypted = true
}
