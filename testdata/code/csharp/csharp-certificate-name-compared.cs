class Names
{
    bool Check(X509Certificate2 certificate)
    {
        // ruleid: csharp-certificate-name-compared
        return certificate.SubjectName.Name == "CN=trusted";
    }

    bool Part(X509Certificate2 cert)
    {
        // ruleid: csharp-certificate-name-compared
        return cert.Subject.Contains("trusted");
    }

    bool Mail(Message mail)
    {
        // ok: csharp-certificate-name-compared
        return mail.Subject.Contains("invoice");
    }
}
