using System.Text.RegularExpressions;

class Search
{
    public bool Find(string pattern, string text)
    {
        // ruleid: csharp-regex-from-parameter
        return Regex.IsMatch(text, pattern);
    }

    public bool Own(string pattern, string text)
    {
        // ruleid: csharp-regex-from-parameter
        var regex = new Regex("^" + pattern + "$", RegexOptions.IgnoreCase);
        return regex.IsMatch(text);
    }

    public bool Safe(string word, string text)
    {
        // ok: csharp-regex-from-parameter
        var regex = new Regex(@"\b" + Regex.Escape(word) + @"\b");
        // ok: csharp-regex-from-parameter
        Regex.IsMatch(text, word, RegexOptions.None, TimeSpan.FromSeconds(1));
        // ok: csharp-regex-from-parameter
        return Regex.IsMatch(word, "^[a-z]+$");
    }
}
