using System.DirectoryServices;

class Directory
{
    void Find(DirectoryEntry entry, string user)
    {
        var searcher = new DirectorySearcher(entry);
        // ruleid: csharp-ldap-filter-string
        searcher.Filter = "(uid=" + user + ")";
        // ruleid: csharp-ldap-filter-string
        searcher.Filter = $"(&(objectClass=user)(sAMAccountName={user}))";
        var filter = string.Format("(cn={0})", user);
        // ruleid: csharp-ldap-filter-string
        var other = new DirectorySearcher(entry, filter);
        // ruleid: csharp-ldap-filter-string
        var request = new SearchRequest("dc=example", $"(mail={user})", SearchScope.Subtree);
    }

    void Safe(DirectorySearcher searcher, string user)
    {
        // ok: csharp-ldap-filter-string
        searcher.Filter = "(objectClass=user)";
        // ok: csharp-ldap-filter-string
        dialog.Filter = "Images (*.png)|" + patterns;
    }
}

class Checked
{
    SearchResult Find(DirectorySearcher searcher, string username)
    {
        if (!Regex.IsMatch(username, "^[A-Za-z0-9]+$")) return null;
        // ok: csharp-ldap-filter-string
        searcher.Filter = $"(&(objectClass=user)(sAMAccountName={username}))";
        return searcher.FindOne();
    }
}
