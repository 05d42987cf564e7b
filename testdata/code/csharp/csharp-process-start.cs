using System.Diagnostics;

class Programs
{
    void Open(string folder, ProcessStartInfo info)
    {
        // ruleid: csharp-process-start
        Process.Start(folder);
        // ruleid: csharp-process-start
        Process.Start(info);
        // ok: csharp-process-start
        Process.Start("notepad.exe", "readme.txt");
        // ok: csharp-process-start
        stopwatch.Start();
    }
}
