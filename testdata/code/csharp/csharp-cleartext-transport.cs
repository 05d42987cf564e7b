class Transport
{
    void Configure(JwtBearerOptions options, SmtpClient smtp)
    {
        // ruleid: csharp-cleartext-transport
        options.RequireHttpsMetadata = false;
        // ruleid: csharp-cleartext-transport
        smtp.EnableSsl = false;
        // ruleid: csharp-cleartext-transport
        var channel = new Channel(address, ChannelCredentials.Insecure);
        // ok: csharp-cleartext-transport
        smtp.EnableSsl = true;
    }
}
