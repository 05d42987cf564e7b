class Rsa
{
    void Encrypt(RSACryptoServiceProvider rsa, byte[] data)
    {
        // ruleid: csharp-rsa-old-padding
        rsa.Encrypt(data, false);
        // ruleid: csharp-rsa-old-padding
        rsa.Encrypt(data, RSAEncryptionPadding.Pkcs1);
        var formatter = new RSAPKCS1KeyExchangeFormatter(rsa);
        // ruleid: csharp-rsa-old-padding
        formatter.CreateKeyExchange(data);
        // ok: csharp-rsa-old-padding
        rsa.Encrypt(data, true);
        // ok: csharp-rsa-old-padding
        rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
    }
}
