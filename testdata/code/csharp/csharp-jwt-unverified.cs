class Tokens
{
    TokenValidationParameters Off() => new TokenValidationParameters
    {
        // ruleid: csharp-jwt-unverified
        ValidateIssuerSigningKey = false,
        // ruleid: csharp-jwt-unverified
        RequireSignedTokens = false,
        // ruleid: csharp-jwt-unverified
        SignatureValidator = (token, parameters) => new JwtSecurityToken(token),
    };

    void Decode(IJwtDecoder decoder, string token, byte[] key)
    {
        // ruleid: csharp-jwt-unverified
        decoder.Decode(token, key, false);
        // ok: csharp-jwt-unverified
        decoder.Decode(token, key, true);
    }

    TokenValidationParameters On() => new TokenValidationParameters
    {
        // ok: csharp-jwt-unverified
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key,
    };
}
