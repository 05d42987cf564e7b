public class Startup
{
    public void Configure(KestrelServerOptions options)
    {
        // ruleid: csharp-request-size-unlimited
        options.Limits.MaxRequestBodySize = null;
    }

    public void Limit(KestrelServerOptions options)
    {
        // ok: csharp-request-size-unlimited
        options.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
    }

    public void Form(FormOptions options)
    {
        // ruleid: csharp-request-size-unlimited
        options.MultipartBodyLengthLimit = long.MaxValue;
    }

    [DisableRequestSizeLimit]
    // ruleid: csharp-request-size-unlimited
    public IActionResult Upload(IFormFile file)
    {
        return Ok();
    }

    [RequestSizeLimit(1000000)]
    // ok: csharp-request-size-unlimited
    public IActionResult UploadSmall(IFormFile file)
    {
        return Ok();
    }
}
