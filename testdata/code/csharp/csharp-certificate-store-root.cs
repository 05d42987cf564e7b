class Roots
{
    void Install(X509Certificate2 certificate)
    {
        var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        // ruleid: csharp-certificate-store-root
        store.Add(certificate);
    }

    void Own(X509Certificate2 certificate)
    {
        var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        // ok: csharp-certificate-store-root
        store.Add(certificate);
    }
}
