class Accounts
{
    string HashPassword(string password)
    {
        using (SHA256 sha = SHA256.Create())
        {
            // ruleid: csharp-fast-password-hash
            byte[] b = sha.ComputeHash(Encoding.UTF8.GetBytes(password));
            return Convert.ToBase64String(b);
        }
    }

    string HashOf(User user)
    {
        // ruleid: csharp-fast-password-hash
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(user.Password + salt)));
    }

    string Digest(string content)
    {
        using (SHA256 sha = SHA256.Create())
        {
            // ok: csharp-fast-password-hash
            return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(content)));
        }
    }
}
