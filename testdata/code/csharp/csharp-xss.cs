public class PagesController : Controller
{
    public IActionResult Hello(string name)
    {
        // ruleid: csharp-xss
        return Content("<h1>" + name + "</h1>", "text/html");
    }

    void Load()
    {
        // ruleid: csharp-xss
        Response.Write("Hello " + Request.QueryString["name"]);
    }

    public IActionResult Encoded(string name)
    {
        // ok: csharp-xss
        return Content("<h1>" + HtmlEncoder.Default.Encode(name) + "</h1>", "text/html");
    }

    public IActionResult Plain(string name)
    {
        // ok: csharp-xss
        return Content(name);
    }
}
