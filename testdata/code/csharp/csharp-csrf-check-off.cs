class AccountController : Controller
{
    // ruleid: csharp-csrf-check-off
    [IgnoreAntiforgeryToken]
    [HttpPost]
    public IActionResult Delete(int id)
    {
        return Ok();
    }

    void Configure(WebApplication app)
    {
        // ruleid: csharp-csrf-check-off
        app.MapPost("/pay", Pay).DisableAntiforgery();
        // ok: csharp-csrf-check-off
        app.MapPost("/other", Pay);
    }

    // ok: csharp-csrf-check-off
    [ValidateAntiForgeryToken]
    [HttpPost]
    public IActionResult Save(int id)
    {
        return Ok();
    }
}
