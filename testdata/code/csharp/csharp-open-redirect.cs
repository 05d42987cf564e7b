public class LoginController : Controller
{
    public IActionResult Login(string returnUrl)
    {
        // ruleid: csharp-open-redirect
        return Redirect(returnUrl);
    }

    public IActionResult Query()
    {
        // ruleid: csharp-open-redirect
        return RedirectPermanent(Request.Query["next"]);
    }

    public void Forms()
    {
        var next = Request.QueryString["next"];
        // ruleid: csharp-open-redirect
        Response.Redirect(next);
    }

    public IActionResult Checked(string returnUrl)
    {
        if (Url.IsLocalUrl(returnUrl))
        {
            // ok: csharp-open-redirect
            return Redirect(returnUrl);
        }
        // ok: csharp-open-redirect
        return Redirect("/home");
    }

    public IActionResult Early(string returnUrl)
    {
        if (string.IsNullOrEmpty(returnUrl) || !Url.IsLocalUrl(returnUrl))
            return RedirectToAction("Index");
        // ok: csharp-open-redirect
        return Redirect(returnUrl);
    }

    public IActionResult Local(string returnUrl)
    {
        // ok: csharp-open-redirect
        return LocalRedirect(returnUrl);
    }

    public IActionResult Own(string id)
    {
        // ok: csharp-open-redirect
        return Redirect("/orders/" + id);
    }
}
