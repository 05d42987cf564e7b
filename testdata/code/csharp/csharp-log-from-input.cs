public class AuditController : Controller
{
    public IActionResult Login(string user)
    {
        // ruleid: csharp-log-from-input
        logger.LogInformation("login of " + user);
        // ruleid: csharp-log-from-input
        logger.LogWarning($"failed login of {user}");
        // ok: csharp-log-from-input
        logger.LogInformation("login of {User}", user);
        // ok: csharp-log-from-input
        logger.LogInformation("login of " + user.Replace("\n", "_"));
        return Ok();
    }
}
