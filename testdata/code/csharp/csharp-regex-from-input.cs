public class SearchController : Controller
{
    public IActionResult Find(string pattern)
    {
        // ruleid: csharp-regex-from-input
        return Ok(Regex.IsMatch(text, pattern));
    }

    public IActionResult Word(string word)
    {
        // ok: csharp-regex-from-input
        return Ok(Regex.IsMatch(text, @"\b" + Regex.Escape(word) + @"\b"));
    }
}
