resource "azurerm_storage_account" "a" {
  # ruleid: terraform-tls-weak
  min_tls_version = "TLS1_0"
}

resource "azurerm_storage_account" "b" {
  # ok: terraform-tls-weak
  min_tls_version = "TLS1_2"
}

resource "aws_cloudfront_distribution" "c" {
  default_cache_behavior {
    # ruleid: terraform-tls-weak
    viewer_protocol_policy = "allow-all"
  }
}
