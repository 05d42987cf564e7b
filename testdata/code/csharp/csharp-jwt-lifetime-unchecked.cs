class Lifetime
{
    TokenValidationParameters Off() => new TokenValidationParameters
    {
        // ruleid: csharp-jwt-lifetime-unchecked
        ValidateLifetime = false,
        // ruleid: csharp-jwt-lifetime-unchecked
        RequireExpirationTime = false,
    };

    void On(TokenValidationParameters parameters)
    {
        // ok: csharp-jwt-lifetime-unchecked
        parameters.ValidateLifetime = true;
    }
}
