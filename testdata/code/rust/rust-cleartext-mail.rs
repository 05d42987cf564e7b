fn mailer() -> SmtpTransport {
    // ruleid: rust-cleartext-mail
    SmtpTransport::builder_dangerous("mail.example.com")
        .port(25)
        .build()
}

fn local() -> SmtpTransport {
    // ok: rust-cleartext-mail
    SmtpTransport::builder_dangerous("localhost")
        .port(25)
        .build()
}

fn relay() -> Result<SmtpTransport, Error> {
    // ok: rust-cleartext-mail
    Ok(SmtpTransport::relay("mail.example.com")?.build())
}
