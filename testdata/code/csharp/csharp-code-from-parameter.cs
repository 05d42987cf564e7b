class Scripts
{
    async Task<object> Evaluate(string expression)
    {
        // ruleid: csharp-code-from-parameter
        return await CSharpScript.EvaluateAsync(expression);
    }

    void Shell(PowerShell shell, string name)
    {
        // ruleid: csharp-code-from-parameter
        shell.AddScript("Get-Process " + name);
        // ok: csharp-code-from-parameter
        shell.AddCommand("Get-Process").AddParameter("Name", name);
        // ok: csharp-code-from-parameter
        shell.AddScript("Get-Process");
    }

    string Page(string template, object model)
    {
        // ruleid: csharp-code-from-parameter
        return Engine.Razor.RunCompile(template, "key", null, model);
    }

    async Task<int> Safe()
    {
        // ok: csharp-code-from-parameter
        return await CSharpScript.EvaluateAsync<int>("1 + 2");
    }
}
