class Plugins
{
    public object Make(string name)
    {
        var type = Type.GetType(name);
        // ruleid: csharp-type-from-parameter
        return Activator.CreateInstance(type);
    }

    public void Load(string path)
    {
        // ruleid: csharp-type-from-parameter
        Assembly.LoadFrom(path);
    }

    public object Safe(string name)
    {
        // ok: csharp-type-from-parameter
        return Activator.CreateInstance(known[name]);
    }

    public object Fixed()
    {
        // ok: csharp-type-from-parameter
        return Activator.CreateInstance(Type.GetType("Shop.Cart"));
    }
}
