public class FilesController : Controller
{
    public IActionResult Get(string name)
    {
        var path = Path.Combine("/srv/files", name);
        // ruleid: csharp-path-from-input
        return Ok(System.IO.File.ReadAllText(path));
    }

    public IActionResult Upload(IFormFile file)
    {
        // ruleid: csharp-path-from-input
        using var stream = new FileStream(Path.Combine(root, file.FileName), FileMode.Create);
        return Ok();
    }

    public IActionResult Name(string name)
    {
        // ok: csharp-path-from-input
        return Ok(System.IO.File.ReadAllText(Path.Combine("/srv/files", Path.GetFileName(name))));
    }

    public IActionResult Checked(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar)) return BadRequest();
        // ok: csharp-path-from-input
        return Ok(System.IO.File.ReadAllText(path));
    }

    public IActionResult Number(int id)
    {
        // ok: csharp-path-from-input
        return Ok(System.IO.File.ReadAllText("/srv/files/" + id + ".txt"));
    }
}
