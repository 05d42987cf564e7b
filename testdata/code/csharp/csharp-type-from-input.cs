public class PluginsController : Controller
{
    public IActionResult Make(string name)
    {
        // ruleid: csharp-type-from-input
        var type = Type.GetType(name);
        return Ok(Activator.CreateInstance(known[name]));
    }

    public IActionResult Safe(string name)
    {
        // ok: csharp-type-from-input
        return Ok(Activator.CreateInstance(Type.GetType("Shop.Cart")));
    }
}
