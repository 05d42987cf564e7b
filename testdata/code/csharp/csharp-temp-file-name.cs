class Temp
{
    void Write(string text)
    {
        // ruleid: csharp-temp-file-name
        var path = Path.Combine(Path.GetTempPath(), "report.txt");
        // ruleid: csharp-temp-file-name
        File.WriteAllText("/tmp/report.txt", text);
        // ok: csharp-temp-file-name
        var other = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        // ok: csharp-temp-file-name
        var third = Path.GetTempFileName();
    }
}

class NamedTemp
{
    void Save(string text)
    {
        var path = "/tmp/report.txt";
        // ruleid: csharp-temp-file-name
        File.WriteAllText(path, text);
    }
}
