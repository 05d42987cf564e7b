using Microsoft.Extensions.AI;

class Agent
{
    async Task Run(IChatClient client, string question)
    {
        var response = await client.GetResponseAsync("Write a script: " + question);
        // ruleid: csharp-model-output-executed
        await CSharpScript.EvaluateAsync(response.Text);
    }

    async Task Query(ChatClient client, SqlConnection connection, string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(question);
        var sql = completion.Content[0].Text;
        // ruleid: csharp-model-output-executed
        using var command = new SqlCommand(sql, connection);
    }

    async Task Shell(Kernel kernel, string question)
    {
        var result = await kernel.InvokePromptAsync(question);
        // ruleid: csharp-model-output-executed
        Process.Start("bash", $"-c \"{result}\"");
    }

    async Task Safe(IChatClient client, string question)
    {
        var response = await client.GetResponseAsync(question);
        // ok: csharp-model-output-executed
        Console.WriteLine(response.Text);
        // ok: csharp-model-output-executed
        Process.Start("notepad.exe");
    }
}

class DirectText
{
    void Run(ChatClient client)
    {
        var sql = client.CompleteChat("write a query").Value.Content[0].Text;
        // ruleid: csharp-model-output-executed
        _db.Database.ExecuteSqlRaw(sql);
    }
}
