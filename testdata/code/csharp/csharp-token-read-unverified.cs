public class Tokens
{
    public string Role(string text)
    {
        var handler = new JwtSecurityTokenHandler();
        var token = handler.ReadJwtToken(text);
        // ruleid: csharp-token-read-unverified
        return token.Claims.First(c => c.Type == "role").Value;
    }

    public DateTime Expiry(string text)
    {
        var handler = new JwtSecurityTokenHandler();
        var token = handler.ReadJwtToken(text);
        // ok: csharp-token-read-unverified
        return token.ValidTo;
    }

    public string Checked(string text)
    {
        var handler = new JwtSecurityTokenHandler();
        handler.ValidateToken(text, _parameters, out _);
        var token = handler.ReadJwtToken(text);
        // ok: csharp-token-read-unverified
        return token.Claims.First(c => c.Type == "role").Value;
    }
}
