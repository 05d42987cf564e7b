using System.Net;

class Protocols
{
    void Old()
    {
        // ruleid: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3;
        // ruleid: csharp-tls-old-version
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls11;
        // ruleid: csharp-tls-old-version
        handler.SslProtocols = System.Security.Authentication.SslProtocols.Tls;
    }

    void New()
    {
        // ok: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ok: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        // ok: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.None;
    }
}
