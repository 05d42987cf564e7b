class Startup
{
    void Configure(IApplicationBuilder app)
    {
        // ruleid: csharp-directory-listing
        app.UseDirectoryBrowser();
        // ruleid: csharp-directory-listing
        app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = true });
        // ok: csharp-directory-listing
        app.UseStaticFiles();
    }
}
