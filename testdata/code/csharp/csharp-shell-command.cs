using System.Diagnostics;

class Shell
{
    void Direct(string host)
    {
        // ruleid: csharp-shell-command
        Process.Start("cmd.exe", "/c ping " + host);
        // ruleid: csharp-shell-command
        Process.Start("/bin/bash", $"-c \"ping {host}\"");
    }

    void Info(string host)
    {
        // ruleid: csharp-shell-command
        var info = new ProcessStartInfo("powershell", string.Format("-Command Test-Connection {0}", host));
        Process.Start(info);
    }

    void Object(string file)
    {
        // ruleid: csharp-shell-command
        var info = new ProcessStartInfo
        {
            FileName = "/bin/sh",
            Arguments = $"-c \"cat {file}\"",
            UseShellExecute = false,
        };
        Process.Start(info);
    }

    void Properties(string file)
    {
        var process = new Process();
        process.StartInfo.FileName = "cmd.exe";
        // ruleid: csharp-shell-command
        process.StartInfo.Arguments = "/C type " + file;
        process.Start();
    }

    void Whole(string command)
    {
        // ruleid: csharp-shell-command
        Process.Start("cmd.exe", command);
    }

    void Safe(string host)
    {
        // ok: csharp-shell-command
        Process.Start("cmd.exe", "/c dir");
        // ok: csharp-shell-command
        Process.Start("ping", host);
        var info = new ProcessStartInfo("ping");
        // ok: csharp-shell-command
        info.ArgumentList.Add(host);
        // ok: csharp-shell-command
        Process.Start("notepad.exe", "a" + ".txt");
    }
}
