class Issuer
{
    TokenValidationParameters Off() => new TokenValidationParameters
    {
        // ruleid: csharp-jwt-issuer-unchecked
        ValidateIssuer = false,
        // ruleid: csharp-jwt-issuer-unchecked
        ValidateAudience = false,
    };

    void On(TokenValidationParameters parameters)
    {
        // ok: csharp-jwt-issuer-unchecked
        parameters.ValidateIssuer = true;
    }
}
