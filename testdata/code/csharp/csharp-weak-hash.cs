using System.Security.Cryptography;

class Hashes
{
    void Weak(byte[] data)
    {
        // ruleid: csharp-weak-hash
        using var md5 = MD5.Create();
        // ruleid: csharp-weak-hash
        var sha = new SHA1CryptoServiceProvider();
        // ruleid: csharp-weak-hash
        var direct = System.Security.Cryptography.SHA1.HashData(data);
        // ruleid: csharp-weak-hash
        SHA1 managed = new SHA1Managed();
        // ruleid: csharp-weak-hash
        HashAlgorithm.Create("MD5");
        // ruleid: csharp-weak-hash
        rsa.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pss);
        // ruleid: csharp-weak-hash
        FormsAuthentication.HashPasswordForStoringInConfigFile(password, "SHA1");
    }

    void Strong(byte[] data)
    {
        // ok: csharp-weak-hash
        using var sha = SHA256.Create();
        // ok: csharp-weak-hash
        SHA512.HashData(data);
        // ok: csharp-weak-hash
        HashAlgorithm.Create("SHA256");
        // ok: csharp-weak-hash
        rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        // ok: csharp-weak-hash
        var md5 = "MD5.Create()";
    }
}
