public class ScriptsController : Controller
{
    public async Task<IActionResult> Run(string expression)
    {
        // ruleid: csharp-code-from-input
        return Ok(await CSharpScript.EvaluateAsync(expression));
    }

    public IActionResult Page(string template)
    {
        // ruleid: csharp-code-from-input
        return Ok(Engine.Razor.RunCompile(template, "key", null, null));
    }

    public async Task<IActionResult> Safe(string name)
    {
        // ok: csharp-code-from-input
        return Ok(await CSharpScript.EvaluateAsync("1 + 2"));
    }
}
