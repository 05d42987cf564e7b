public class StateController : Controller
{
    public IActionResult Load()
    {
        var formatter = new BinaryFormatter();
        // ruleid: csharp-deserialize-input
        return Ok(formatter.Deserialize(Request.Body));
    }

    public IActionResult Own()
    {
        var formatter = new BinaryFormatter();
        // ok: csharp-deserialize-input
        return Ok(formatter.Deserialize(File.OpenRead("state.bin")));
    }
}
