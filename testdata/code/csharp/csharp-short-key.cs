class Keys
{
    void Make()
    {
        // ruleid: csharp-short-key
        var rsa = new RSACryptoServiceProvider(1024);
        // ruleid: csharp-short-key
        RSA.Create(512);
        var other = RSA.Create();
        // ruleid: csharp-short-key
        other.KeySize = 1024;
        // ok: csharp-short-key
        RSA.Create(3072);
        // ok: csharp-short-key
        var provider = new RSACryptoServiceProvider(parameters);
    }
}
