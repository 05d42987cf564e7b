class Pages : Controller
{
    public IActionResult Hello(string name)
    {
        // ruleid: csharp-markup-not-encoded
        return Content("<h1>" + name + "</h1>", "text/html");
    }

    public IHtmlContent Bold(string text)
    {
        // ruleid: csharp-markup-not-encoded
        return new HtmlString($"<b>{text}</b>");
    }

    void Load()
    {
        var name = Request.QueryString["name"];
        // ruleid: csharp-markup-not-encoded
        Response.Write(name);
    }

    public IActionResult Safe(string name)
    {
        // ok: csharp-markup-not-encoded
        return Content("<h1>" + HtmlEncoder.Default.Encode(name) + "</h1>", "text/html");
    }

    public IActionResult Plain(string name)
    {
        // ok: csharp-markup-not-encoded
        return Content(name);
    }

    IHtmlContent Fixed()
    {
        // ok: csharp-markup-not-encoded
        return new HtmlString("<br>");
    }
}
