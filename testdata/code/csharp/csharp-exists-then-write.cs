public class LockFile
{
    public bool TryTake(string path)
    {
        if (File.Exists(path))
        {
            return false;
        }
        // ruleid: csharp-exists-then-write
        File.WriteAllText(path, "taken");
        return true;
    }

    public void Save(string path, string text)
    {
        // ok: csharp-exists-then-write
        File.WriteAllText(path, text);
    }
}
