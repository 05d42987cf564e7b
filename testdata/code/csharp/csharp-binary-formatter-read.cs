using System.Runtime.Serialization.Formatters.Binary;

class Reader
{
    object Load(Stream stream)
    {
        var formatter = new BinaryFormatter();
        // ruleid: csharp-binary-formatter-read
        return formatter.Deserialize(stream);
    }

    object With(BinaryFormatter formatter, Stream stream)
    {
        // ruleid: csharp-binary-formatter-read
        return formatter.Deserialize(stream);
    }

    void Save(Stream stream, object value)
    {
        var formatter = new BinaryFormatter();
        // ok: csharp-binary-formatter-read
        formatter.Serialize(stream, value);
        var serializer = new XmlSerializer(typeof(User));
        // ok: csharp-binary-formatter-read
        serializer.Deserialize(stream);
    }
}
