public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        // ruleid: csharp-hsts-missing
        app.UseHttpsRedirection();
        app.UseRouting();
    }
}
