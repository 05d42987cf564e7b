using System.Security.Cryptography;

class Fixed
{
    void Encrypt(Aes aes, byte[] key)
    {
        // ruleid: csharp-constant-iv-or-key
        aes.IV = new byte[16];
        // ruleid: csharp-constant-iv-or-key
        aes.Key = Encoding.UTF8.GetBytes("0123456789abcdef");
        var iv = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
        // ruleid: csharp-constant-iv-or-key
        var transform = aes.CreateEncryptor(key, iv);
        // ruleid: csharp-constant-iv-or-key
        var derived = new Rfc2898DeriveBytes(password, Encoding.ASCII.GetBytes("saltsalt"), 100000);
    }

    void Safe(Aes aes, byte[] key)
    {
        var iv = new byte[16];
        RandomNumberGenerator.Fill(iv);
        // ok: csharp-constant-iv-or-key
        aes.IV = iv;
        var salt = RandomNumberGenerator.GetBytes(16);
        // ok: csharp-constant-iv-or-key
        var derived = new Rfc2898DeriveBytes(password, salt, 600000, HashAlgorithmName.SHA256);
        // ok: csharp-constant-iv-or-key
        aes.Key = derived.GetBytes(32);
        // ok: csharp-constant-iv-or-key
        entry.Key = "name";
    }
}
