class Passwords
{
    void Hash(string password, byte[] salt)
    {
        // ruleid: csharp-weak-password-hash
        var old = new PasswordDeriveBytes(password, salt);
        // ruleid: csharp-weak-password-hash
        var few = new Rfc2898DeriveBytes(password, salt, 1000);
        // ruleid: csharp-weak-password-hash
        var none = new Rfc2898DeriveBytes(password, salt);
        // ruleid: csharp-weak-password-hash
        var api = KeyDerivation.Pbkdf2(password: password, salt: salt, prf: KeyDerivationPrf.HMACSHA1, iterationCount: 10000, numBytesRequested: 32);
        // ok: csharp-weak-password-hash
        var good = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
    }
}
