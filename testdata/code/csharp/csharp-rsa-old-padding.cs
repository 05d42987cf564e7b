class Rsa
{
    void Encrypt(RSACryptoServiceProvider rsa, byte[] data)
    {
        // ruleid: csharp-rsa-old-padding
        rsa.Encrypt(data, false);
        // ruleid: csharp-rsa-old-padding
        rsa.Encrypt(data, RSAEncryptionPadding.Pkcs1);
        // ruleid: csharp-rsa-old-padding
        var formatter = new RSAPKCS1KeyExchangeFormatter(rsa);
        // ok: csharp-rsa-old-padding
        rsa.Encrypt(data, true);
        // ok: csharp-rsa-old-padding
        rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
    }
}
