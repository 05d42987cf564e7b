resource "aws_db_instance" "a" {
  engine              = "postgres"
  # ruleid: terraform-public-database
  publicly_accessible = true
}

resource "aws_db_instance" "b" {
  engine              = "postgres"
  # ok: terraform-public-database
  publicly_accessible = false
}
