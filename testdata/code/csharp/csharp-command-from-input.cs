public class ToolsController : Controller
{
    public IActionResult Ping(string host)
    {
        // ruleid: csharp-command-from-input
        Process.Start("cmd.exe", "/c ping " + host);
        return Ok();
    }

    public IActionResult Convert()
    {
        var info = new ProcessStartInfo
        {
            FileName = "convert",
            Arguments = Request.Form["options"],
        };
        // ruleid: csharp-command-from-input
        Process.Start(info);
        return Ok();
    }

    public IActionResult Safe(string host)
    {
        var info = new ProcessStartInfo("ping");
        // ok: csharp-command-from-input
        info.ArgumentList.Add(host);
        if (host != "a" && host != "b") return BadRequest();
        // ok: csharp-command-from-input
        Process.Start("ping", host);
        return Ok();
    }
}
