using System.Net;

class Clients
{
    void Off(HttpClientHandler handler, HttpWebRequest request)
    {
        // ruleid: csharp-certificate-check-off
        ServicePointManager.ServerCertificateValidationCallback += (sender, cert, chain, errors) => true;
        // ruleid: csharp-certificate-check-off
        ServicePointManager.ServerCertificateValidationCallback = delegate { return true; };
        // ruleid: csharp-certificate-check-off
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        // ruleid: csharp-certificate-check-off
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => { return true; };
        var other = new HttpClientHandler
        {
            // ruleid: csharp-certificate-check-off
            ServerCertificateCustomValidationCallback = (m, c, ch, e) => true,
        };
        // ruleid: csharp-certificate-check-off
        request.ServerCertificateValidationCallback = new RemoteCertificateValidationCallback((s, c, ch, e) => true);
    }

    // ruleid: csharp-certificate-check-off
    private static bool AcceptAll(object sender, X509Certificate cert, X509Chain chain, SslPolicyErrors errors)
    {
        return true;
    }

    void On(HttpClientHandler handler)
    {
        // ok: csharp-certificate-check-off
        ServicePointManager.ServerCertificateValidationCallback = (s, cert, chain, errors) => errors == SslPolicyErrors.None;
        // ok: csharp-certificate-check-off
        handler.ServerCertificateCustomValidationCallback = (m, cert, chain, e) => cert.Thumbprint == Expected;
        // ok: csharp-certificate-check-off
        items.Where((a, b) => true);
    }
}
