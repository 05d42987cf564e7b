[Authorize]
[ApiController]
public class DocumentsController : ControllerBase
{
    [HttpDelete("{id}")]
    public async Task<IActionResult> Delete(int id)
    {
        // ruleid: csharp-record-by-id-only
        var document = await _db.Documents.FindAsync(id);
        _db.Documents.Remove(document);
        await _db.SaveChangesAsync();
        return NoContent();
    }

    [HttpGet("categories/{id}")]
    public async Task<IActionResult> Category(int id)
    {
        // ok: csharp-record-by-id-only
        return Ok(await _db.Categories.FindAsync(id));
    }
}
