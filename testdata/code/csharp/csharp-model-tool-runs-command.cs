class Tools
{
    // A tool.
    [KernelFunction]
    public string Run(string command)
    {
        // ruleid: csharp-model-tool-runs-command
        var process = Process.Start("bash", $"-c \"{command}\"");
        return process.StandardOutput.ReadToEnd();
    }

    [McpServerTool, Description("Runs a script")]
    public static async Task<object> Script(string code)
    {
        // ruleid: csharp-model-tool-runs-command
        return await CSharpScript.EvaluateAsync(code);
    }

    [KernelFunction]
    public string Now(string zone)
    {
        // ok: csharp-model-tool-runs-command
        return Process.Start("date").StandardOutput.ReadToEnd() + zone;
    }
}
