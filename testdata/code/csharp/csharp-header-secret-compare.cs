public class KeyFilter
{
    public bool Allowed(HttpRequest request)
    {
        // ruleid: csharp-header-secret-compare
        if (request.Headers["X-Api-Key"] != _options.ApiKey) return false;
        // ruleid: csharp-header-secret-compare
        if (request.Headers["X-Token"].ToString() == _config["Token"]) return true;
        // ok: csharp-header-secret-compare
        if (request.Headers["Accept"] == _options.ContentType) return true;
        // ok: csharp-header-secret-compare
        return CryptographicOperations.FixedTimeEquals(Bytes(request.Headers["X-Api-Key"]), _key);
    }
}
