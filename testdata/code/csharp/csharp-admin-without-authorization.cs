using Microsoft.AspNetCore.Mvc;

[ApiController]
// ruleid: csharp-admin-without-authorization
[Route("api/admin")]
public class AdminController : ControllerBase
{
    [HttpDelete("users/{id}")]
    public IActionResult Delete(int id)
    {
        _users.Delete(id);
        return NoContent();
    }
}

// ok: csharp-admin-without-authorization
[Route("api/items")]
public class ItemsController : ControllerBase
{
}

// ruleid: csharp-admin-without-authorization
app.MapDelete("/admin/users/{id:int}", async (int id, AppDb db) =>
{
    db.Users.Remove(await db.Users.FindAsync(id));
    await db.SaveChangesAsync();
});

// ok: csharp-admin-without-authorization
app.MapGet("/products", (AppDb db) => db.Products.ToListAsync());
