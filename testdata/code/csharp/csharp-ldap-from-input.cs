public class DirectoryController : Controller
{
    public IActionResult Find(string user)
    {
        // ruleid: csharp-ldap-from-input
        var searcher = new DirectorySearcher(entry, "(uid=" + user + ")");
        return Ok(searcher.FindOne());
    }

    public IActionResult Safe(string user)
    {
        // ok: csharp-ldap-from-input
        var searcher = new DirectorySearcher(entry, "(uid=" + Encoder.LdapFilterEncode(user) + ")");
        return Ok(searcher.FindOne());
    }
}

public class EncodedSearchController : Controller
{
    public IActionResult Find(string user)
    {
        // ok: csharp-ldap-from-input
        var s = new DirectorySearcher($"(uid={LdapEncoder.FilterEncode(user)})");
        return Ok(s.FindOne());
    }
}
