using System.Security.Cryptography;
using System.Text;

class Passwords
{
    byte[] First(string password)
    {
        // ruleid: csharp-predictable-salt
        var derived = new Rfc2898DeriveBytes(password, Encoding.UTF8.GetBytes("salt1234"), 600000, HashAlgorithmName.SHA256);
        return derived.GetBytes(32);
    }

    byte[] Second(string password)
    {
        byte[] salt = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 };
        // ruleid: csharp-predictable-salt
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
    }

    byte[] Third(string password)
    {
        // ruleid: csharp-predictable-salt
        return KeyDerivation.Pbkdf2(password, Encoding.ASCII.GetBytes("fixed"), KeyDerivationPrf.HMACSHA256, 600000, 32);
    }

    byte[] Fresh(string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(16);
        // ok: csharp-predictable-salt
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
    }

    byte[] Empty(string password)
    {
        byte[] salt = new byte[16];
        RandomNumberGenerator.Fill(salt);
        // ok: csharp-predictable-salt
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
    }

    byte[] Stored(string password, byte[] salt)
    {
        // ok: csharp-predictable-salt
        return new Rfc2898DeriveBytes(password, salt, 600000, HashAlgorithmName.SHA256).GetBytes(32);
    }
}
