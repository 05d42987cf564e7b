public class ExportController : Controller
{
    public IActionResult Contacts()
    {
        var sb = new StringBuilder();
        foreach (var c in _db.Contacts)
        {
            // ruleid: csharp-csv-of-records
            sb.AppendLine($"{c.Name},{c.Email},{c.Comment}");
            // ok: csharp-csv-of-records
            sb.AppendLine($"{Safe(c.Name)},{Safe(c.Email)}");
            // ok: csharp-csv-of-records
            sb.AppendLine($"{c.Id},{c.Total}");
        }
        return File(Encoding.UTF8.GetBytes(sb.ToString()), "text/csv", "contacts.csv");
    }
}
