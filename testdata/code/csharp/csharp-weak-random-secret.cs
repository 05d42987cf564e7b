class Tokens
{
    private static Random dice = new Random();

    string NewToken()
    {
        // ruleid: csharp-weak-random-secret
        var random = new Random();
        // ruleid: csharp-weak-random-secret
        return random.Next(100000, 999999).ToString();
    }

    void Reset()
    {
        // ruleid: csharp-weak-random-secret
        var resetCode = dice.Next(100000, 999999);
        // ruleid: csharp-weak-random-secret
        string sessionId = "s" + Random.Shared.NextInt64();
        var salt = new byte[16];
        // ruleid: csharp-weak-random-secret
        dice.NextBytes(salt);
    }

    int Roll()
    {
        // ok: csharp-weak-random-secret
        var number = dice.Next(1, 7);
        // ok: csharp-weak-random-secret
        return Random.Shared.Next(6);
    }

    byte[] NewSecret()
    {
        // ok: csharp-weak-random-secret
        return RandomNumberGenerator.GetBytes(32);
    }

    bool Tokenize()
    {
        // ok: csharp-weak-random-secret
        return Parse("new Random()");
    }
}

class Invites
{
    string NewCode(string chars)
    {
        // ruleid: csharp-weak-random-secret
        var random = new Random();
        // ruleid: csharp-weak-random-secret
        return new string(chars.Select(c => chars[random.Next(chars.Length)]).ToArray());
    }
}

public static class Passwords
{
    public static char Next(string chars)
    {
        // ruleid: csharp-weak-random-secret
        var rnd = new Random();
        return chars[rnd.Next(chars.Length)];
    }
}
