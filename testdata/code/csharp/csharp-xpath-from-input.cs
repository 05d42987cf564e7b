public class LookupController : Controller
{
    public IActionResult Find(string name)
    {
        // ruleid: csharp-xpath-from-input
        return Ok(document.SelectSingleNode("/users/user[@name='" + name + "']"));
    }

    public IActionResult Number(int id)
    {
        // ok: csharp-xpath-from-input
        return Ok(document.SelectSingleNode("/users/user[" + id + "]"));
    }
}
