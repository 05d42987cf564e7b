public class LoginController : Controller
{
    public IActionResult Find(string name)
    {
        // ruleid: csharp-query-document-from-input
        var filter = BsonDocument.Parse("{ name: '" + name + "' }");
        return Ok(_users.Find(filter).FirstOrDefault());
    }

    public IActionResult FindTyped(string name)
    {
        // ok: csharp-query-document-from-input
        var filter = Builders<User>.Filter.Eq(u => u.Name, name);
        return Ok(_users.Find(filter).FirstOrDefault());
    }

    public IActionResult All()
    {
        // ok: csharp-query-document-from-input
        return Ok(_users.Find(BsonDocument.Parse("{ active: true }")).ToList());
    }
}
