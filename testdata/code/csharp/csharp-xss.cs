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

public partial class SearchPage : System.Web.UI.Page
{
    protected void Page_Load(object sender, EventArgs e)
    {
        string term = Request.QueryString["q"];
        // ruleid: csharp-xss
        ResultLabel.Text = "You searched for: " + term;
        // ok: csharp-xss
        OtherLabel.Text = HttpUtility.HtmlEncode(term);
        // ok: csharp-xss
        SearchBox.Text = term;
    }
}
