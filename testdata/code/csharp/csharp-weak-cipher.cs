using System.Security.Cryptography;

class Ciphers
{
    void Weak()
    {
        // ruleid: csharp-weak-cipher
        var des = new DESCryptoServiceProvider();
        // ruleid: csharp-weak-cipher
        using var triple = TripleDES.Create();
        // ruleid: csharp-weak-cipher
        RC2 rc2 = RC2.Create();
        using var aes = Aes.Create();
        // ruleid: csharp-weak-cipher
        aes.Mode = CipherMode.ECB;
        var managed = new AesManaged
        {
            // ruleid: csharp-weak-cipher
            Mode = CipherMode.ECB,
            KeySize = 256,
        };
        // ruleid: csharp-weak-cipher
        aes.EncryptEcb(data, PaddingMode.PKCS7);
    }

    void Strong(byte[] key)
    {
        // ok: csharp-weak-cipher
        using var aes = Aes.Create();
        // ok: csharp-weak-cipher
        aes.Mode = CipherMode.CBC;
        // ok: csharp-weak-cipher
        using var gcm = new AesGcm(key, 16);
    }
}
