class Nodes
{
    void Find(XmlNode node, string name)
    {
        // ruleid: csharp-xpath-not-constant
        node.SelectSingleNode(name);
        // ruleid: csharp-xpath-not-constant
        document.XPathSelectElements(Paths.Users);
        // ok: csharp-xpath-not-constant
        node.SelectNodes("item");
    }
}
