public class UsersController : Controller
{
    public IActionResult Find(string name)
    {
        var sql = "SELECT id FROM users WHERE name = '" + name + "'";
        // ruleid: csharp-sql-from-input
        var command = new SqlCommand(sql, connection);
        return Ok(command.ExecuteScalar());
    }

    public IActionResult Order()
    {
        var text = new StringBuilder("SELECT * FROM orders ORDER BY ");
        text.Append(Request.Query["order"]);
        // ruleid: csharp-sql-from-input
        context.Orders.FromSqlRaw(text.ToString());
        return Ok();
    }

    public IActionResult Safe(string name, int id)
    {
        // ok: csharp-sql-from-input
        var command = new SqlCommand("SELECT id FROM users WHERE name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        // ok: csharp-sql-from-input
        command.CommandText = "SELECT id FROM users WHERE id = " + id;
        var column = name == "a" ? "first" : "second";
        // ok: csharp-sql-from-input
        command.CommandText = "SELECT * FROM users ORDER BY " + column;
        return Ok();
    }
}
