class Cookies
{
    void Set(HttpResponse Response, string token)
    {
        // ruleid: csharp-cookie-not-protected
        Response.Cookies.Append("auth_token", token);
        Response.Cookies.Append("theme", token, new CookieOptions
        {
            // ruleid: csharp-cookie-not-protected
            HttpOnly = false,
            // ruleid: csharp-cookie-not-protected
            Secure = false,
        });
        var cookie = new HttpCookie("session", token);
        // ruleid: csharp-cookie-not-protected
        cookie.HttpOnly = false;
        // ruleid: csharp-cookie-not-protected
        Response.Cookies.Add(cookie);
    }

    void Configure(IServiceCollection services)
    {
        services.ConfigureApplicationCookie(options =>
        {
            // ruleid: csharp-cookie-not-protected
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            // ruleid: csharp-cookie-not-protected
            options.Cookie.HttpOnly = false;
        });
    }

    void Safe(HttpResponse Response, string token)
    {
        // ok: csharp-cookie-not-protected
        Response.Cookies.Append("auth_token", token, new CookieOptions { HttpOnly = true, Secure = true });
        // ok: csharp-cookie-not-protected
        Response.Cookies.Append("theme", token);
        var cookie = new HttpCookie("session", token);
        cookie.Secure = true;
        // ok: csharp-cookie-not-protected
        cookie.HttpOnly = true;
        // ok: csharp-cookie-not-protected
        Response.Cookies.Add(cookie);
        // ok: csharp-cookie-not-protected
        door.Secure = false;
    }
}
