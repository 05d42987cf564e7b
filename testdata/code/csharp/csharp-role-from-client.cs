public class PanelController : Controller
{
    public IActionResult Index()
    {
        // ruleid: csharp-role-from-client
        if (Request.Cookies["role"] == "admin")
        {
            return View("Panel");
        }
        return Forbid();
    }

    public IActionResult Users()
    {
        var role = Request.Headers["X-User-Role"].ToString();
        // ruleid: csharp-role-from-client
        if (role != "Admin") return Forbid();
        return View();
    }

    public IActionResult Settings()
    {
        // ok: csharp-role-from-client
        if (User.IsInRole("Admin")) return View();
        // ok: csharp-role-from-client
        if (Request.Cookies["theme"] == "dark") return View("Dark");
        return Forbid();
    }
}
