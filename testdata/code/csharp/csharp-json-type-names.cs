using Newtonsoft.Json;

class Json
{
    object Load(string text)
    {
        return JsonConvert.DeserializeObject(text, new JsonSerializerSettings
        {
            // ruleid: csharp-json-type-names
            TypeNameHandling = TypeNameHandling.All,
        });
    }

    void Configure(JsonSerializerSettings settings)
    {
        // ruleid: csharp-json-type-names
        settings.TypeNameHandling = Newtonsoft.Json.TypeNameHandling.Auto;
        // ok: csharp-json-type-names
        settings.TypeNameHandling = TypeNameHandling.None;
    }

    object Bound(string text)
    {
        return JsonConvert.DeserializeObject(text, new JsonSerializerSettings
        {
            // ok: csharp-json-type-names
            TypeNameHandling = TypeNameHandling.Auto,
            SerializationBinder = new KnownTypes(),
        });
    }
}
