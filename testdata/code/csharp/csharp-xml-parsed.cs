using System.Xml;

class Reading
{
    void Load(string path, Stream stream)
    {
        var document = new XmlDocument();
        // ruleid: csharp-xml-parsed
        document.Load(path);
        // ruleid: csharp-xml-parsed
        var reader = new XmlTextReader(stream);
    }

    void Safe(string path)
    {
        var document = new XmlDocument();
        document.XmlResolver = null;
        // ok: csharp-xml-parsed
        document.Load(path);
        // ok: csharp-xml-parsed
        image.Load(path);
    }
}
