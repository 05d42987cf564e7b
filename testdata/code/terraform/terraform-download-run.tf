resource "null_resource" "setup" {
  provisioner "local-exec" {
    # ruleid: terraform-download-run
    command = "curl -sSL https://get.example.org/i.sh | bash"
  }
}

resource "aws_instance" "web" {
  user_data = <<-EOT
    #!/bin/bash
    # ruleid: terraform-download-run
    curl -fsSL https://get.example.org/docker | sudo sh
  EOT
}

resource "null_resource" "build" {
  provisioner "local-exec" {
    # ok: terraform-download-run
    command = "curl -sSL https://get.example.org/i.sh -o i.sh && sha256sum -c i.sum"
  }
}
