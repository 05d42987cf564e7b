public class StateController : Controller
{
    public IActionResult Load()
    {
        // ruleid: csharp-deserialize-input
        return Ok(new BinaryFormatter().Deserialize(Request.Body));
    }

    public IActionResult Plain(Stream body)
    {
        // ok: csharp-deserialize-input
        return Ok(JsonSerializer.Deserialize(Request.Body, options));
    }

    public IActionResult Own()
    {
        var formatter = new BinaryFormatter();
        // ok: csharp-deserialize-input
        return Ok(formatter.Deserialize(File.OpenRead("state.bin")));
    }
}
