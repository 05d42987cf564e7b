using System.Xml;

class Lookup
{
    XmlNode Find(XmlDocument document, string name, string id)
    {
        // ruleid: csharp-xpath-string
        var user = document.SelectSingleNode("/users/user[@name='" + name + "']");
        // ruleid: csharp-xpath-string
        document.SelectNodes($"//order[@id='{id}']");
        var path = string.Format("//user[name='{0}']", name);
        // ruleid: csharp-xpath-string
        return document.SelectSingleNode(path);
    }

    void Safe(XmlDocument document, DataTable table, string name)
    {
        // ok: csharp-xpath-string
        document.SelectSingleNode("/users/user[@active='1']");
        // ok: csharp-xpath-string
        document.SelectNodes("//a" + "/b");
        // ok: csharp-xpath-string
        items.Select(item => item.Name + name);
    }
}
