using System.IO.Compression;

class Archives
{
    void Extract(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            var target = Path.Combine(folder, entry.FullName);
            // ruleid: csharp-zip-slip
            entry.ExtractToFile(target, true);
        }
    }

    void Direct(ZipArchiveEntry entry, string folder)
    {
        // ruleid: csharp-zip-slip
        entry.ExtractToFile(Path.Combine(folder, entry.FullName));
    }

    void Checked(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar))
            {
                throw new IOException("outside");
            }
            // ok: csharp-zip-slip
            entry.ExtractToFile(target, true);
        }
    }

    void Whole(string file, string folder)
    {
        // ok: csharp-zip-slip
        ZipFile.ExtractToDirectory(file, folder);
    }
}
