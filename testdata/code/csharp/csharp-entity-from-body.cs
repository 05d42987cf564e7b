public class UsersController : Controller
{
    [HttpPost]
    public IActionResult Create([FromBody] User user)
    {
        // ruleid: csharp-entity-from-body
        _db.Users.Add(user);
        _db.SaveChanges();
        return Ok();
    }

    [HttpPut]
    public IActionResult Edit(User user)
    {
        // ruleid: csharp-entity-from-body
        _context.Entry(user).State = EntityState.Modified;
        _context.SaveChanges();
        return Ok();
    }

    [HttpPost]
    public IActionResult CreateFromForm([FromBody] UserForm form)
    {
        var user = new User { Name = form.Name };
        // ok: csharp-entity-from-body
        _db.Users.Add(user);
        _db.SaveChanges();
        return Ok();
    }

    [HttpPost]
    public IActionResult Keep([FromBody] User user)
    {
        // ok: csharp-entity-from-body
        _seen.Names.Add(user);
        return Ok();
    }
}
