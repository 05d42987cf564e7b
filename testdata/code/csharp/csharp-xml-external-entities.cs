using System.Xml;

class Documents
{
    void Open(Stream stream, string path)
    {
        var settings = new XmlReaderSettings();
        // ruleid: csharp-xml-external-entities
        settings.DtdProcessing = DtdProcessing.Parse;
        // ruleid: csharp-xml-external-entities
        var reader = XmlReader.Create(stream, settings);
        var document = new XmlDocument();
        // ruleid: csharp-xml-external-entities
        document.XmlResolver = new XmlUrlResolver();
        document.Load(path);
    }

    void Text(string path)
    {
        XmlTextReader reader = new XmlTextReader(path);
        // ruleid: csharp-xml-external-entities
        while (reader.Read())
        {
        }
    }

    void Transform(XslCompiledTransform transform, string path)
    {
        // ruleid: csharp-xml-external-entities
        transform.Load(path, new XsltSettings(true, true), null);
    }

    void Closed(Stream stream, string path)
    {
        var settings = new XmlReaderSettings();
        // ok: csharp-xml-external-entities
        settings.DtdProcessing = DtdProcessing.Prohibit;
        // ok: csharp-xml-external-entities
        settings.XmlResolver = null;
        var reader = new XmlTextReader(path);
        reader.DtdProcessing = DtdProcessing.Prohibit;
        // ok: csharp-xml-external-entities
        reader.Read();
    }
}
