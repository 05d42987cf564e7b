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
