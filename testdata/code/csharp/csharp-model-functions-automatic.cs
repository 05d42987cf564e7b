class Settings
{
    void Configure()
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            // ruleid: csharp-model-functions-automatic
            ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions,
        };
        // ok: csharp-model-functions-automatic
        settings.ToolCallBehavior = ToolCallBehavior.EnableKernelFunctions;
    }
}
