resource "aws_s3_bucket_acl" "a" {
  bucket = aws_s3_bucket.a.id
  # ruleid: terraform-public-storage
  acl    = "public-read"
}

resource "aws_s3_bucket_acl" "b" {
  bucket = aws_s3_bucket.b.id
  # ok: terraform-public-storage
  acl    = "private"
}

resource "google_storage_bucket_iam_member" "c" {
  role   = "roles/storage.objectViewer"
  # ruleid: terraform-public-storage
  member = "allUsers"
}
