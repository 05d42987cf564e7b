class PageController : Controller
{
    // ruleid: csharp-request-validation-off
    [ValidateInput(false)]
    public ActionResult Save(string html)
    {
        return View();
    }

    // ruleid: csharp-request-validation-off
    [HttpPost, ValidateInput(false)]
    public ActionResult Post(string html)
    {
        // ruleid: csharp-request-validation-off
        page.ValidateRequest = false;
        return View();
    }

    // ok: csharp-request-validation-off
    [ValidateInput(true)]
    public ActionResult Safe(string text)
    {
        return View();
    }
}
