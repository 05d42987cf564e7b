using System.Diagnostics;

class Tools
{
    public void Run(string program)
    {
        // ruleid: csharp-process-from-parameter
        Process.Start(program);
    }

    public string Convert(string file)
    {
        // ruleid: csharp-process-from-parameter
        var info = new ProcessStartInfo("convert", $"{file} out.png");
        return Process.Start(info).StandardOutput.ReadToEnd();
    }

    public void Configure(string name)
    {
        var process = new Process();
        // ruleid: csharp-process-from-parameter
        process.StartInfo.FileName = name;
        // ruleid: csharp-process-from-parameter
        process.StartInfo.Arguments = "-x " + name;
        process.Start();
    }

    public void Safe(string file, ProcessStartInfo info)
    {
        // ok: csharp-process-from-parameter
        Process.Start("notepad.exe");
        // ok: csharp-process-from-parameter
        Process.Start(info);
        var own = new ProcessStartInfo("convert");
        // ok: csharp-process-from-parameter
        own.ArgumentList.Add(file);
        // ok: csharp-process-from-parameter
        Process.Start(own);
    }
}
