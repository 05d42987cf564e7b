class Cors
{
    void Configure(IServiceCollection services, HttpResponse response)
    {
        services.AddCors(options => options.AddPolicy("all", policy =>
        {
            // ruleid: csharp-cors-any-origin
            policy.AllowAnyOrigin().AllowAnyMethod();
            // ruleid: csharp-cors-any-origin
            policy.SetIsOriginAllowed(_ => true).AllowCredentials();
            // ok: csharp-cors-any-origin
            policy.WithOrigins("https://app.example.org").AllowAnyMethod();
        }));
        // ruleid: csharp-cors-any-origin
        response.Headers.Add("Access-Control-Allow-Origin", "*");
        // ok: csharp-cors-any-origin
        response.Headers.Add("Access-Control-Allow-Origin", "https://app.example.org");
    }
}
