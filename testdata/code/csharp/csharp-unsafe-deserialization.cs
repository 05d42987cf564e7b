using System.Runtime.Serialization.Formatters.Binary;

class Store
{
    object Load(Stream stream, string text, string typeName)
    {
        // ruleid: csharp-unsafe-deserialization
        var formatter = new BinaryFormatter();
        var value = formatter.Deserialize(stream);
        // ruleid: csharp-unsafe-deserialization
        new System.Runtime.Serialization.NetDataContractSerializer().Deserialize(stream);
        // ruleid: csharp-unsafe-deserialization
        new SoapFormatter().Deserialize(stream);
        // ruleid: csharp-unsafe-deserialization
        new LosFormatter().Deserialize(text);
        // ruleid: csharp-unsafe-deserialization
        var script = new JavaScriptSerializer(new SimpleTypeResolver());
        // ruleid: csharp-unsafe-deserialization
        var xml = new XmlSerializer(Type.GetType(typeName));
        // ruleid: csharp-unsafe-deserialization
        MessagePackSerializer.Typeless.Deserialize(stream);
        // ruleid: csharp-unsafe-deserialization
        provider.TypeFilterLevel = TypeFilterLevel.Full;
        return value;
    }

    User Safe(Stream stream, string text)
    {
        // ok: csharp-unsafe-deserialization
        var script = new JavaScriptSerializer();
        // ok: csharp-unsafe-deserialization
        var xml = new XmlSerializer(typeof(User));
        // ok: csharp-unsafe-deserialization
        var contract = new DataContractSerializer(typeof(User));
        // ok: csharp-unsafe-deserialization
        return JsonSerializer.Deserialize<User>(text);
    }
}

class OtherReaders
{
    object Read(Stream s)
    {
        // ruleid: csharp-unsafe-deserialization
        return new SharpSerializer().Deserialize(s);
    }

    object Page(string s)
    {
        // ruleid: csharp-unsafe-deserialization
        return XamlServices.Parse(s);
    }
}
