class Rights
{
    void Open(FileSecurity security, string path)
    {
        // ruleid: csharp-world-writable
        security.AddAccessRule(new FileSystemAccessRule("Everyone", FileSystemRights.FullControl, AccessControlType.Allow));
        // ruleid: csharp-world-writable
        File.SetUnixFileMode(path, UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        // ok: csharp-world-writable
        security.AddAccessRule(new FileSystemAccessRule("svc", FileSystemRights.Read, AccessControlType.Allow));
        // ok: csharp-world-writable
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
    }
}
