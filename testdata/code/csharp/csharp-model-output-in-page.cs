class Chat : Controller
{
    async Task<IActionResult> Answer(IChatClient client, string question)
    {
        var response = await client.GetResponseAsync(question);
        // ruleid: csharp-model-output-in-page
        return Content(response.Text, "text/html");
    }

    async Task<IActionResult> Plain(IChatClient client, string question)
    {
        var response = await client.GetResponseAsync(question);
        // ok: csharp-model-output-in-page
        return Content(response.Text, "text/plain");
    }
}
