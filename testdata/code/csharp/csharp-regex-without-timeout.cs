using System.Text.RegularExpressions;

class Patterns
{
    void Slow(string text)
    {
        // ruleid: csharp-regex-without-timeout
        var regex = new Regex(@"^(\w+)+$");
        // ruleid: csharp-regex-without-timeout
        Regex.IsMatch(text, @"^([a-zA-Z0-9]+)*@example$");
        // ruleid: csharp-regex-without-timeout
        Regex.Match(text, "^(a|aa)+$");
    }

    void Fast(string text)
    {
        // ok: csharp-regex-without-timeout
        var regex = new Regex(@"^\w+$");
        // ok: csharp-regex-without-timeout
        var timed = new Regex(@"^(\w+)+$", RegexOptions.None, TimeSpan.FromSeconds(1));
        // ok: csharp-regex-without-timeout
        Regex.IsMatch(text, @"^\d{3}-\d{4}$");
        // ok: csharp-regex-without-timeout
        Regex.Match(text, "^(ab)+$");
    }
}
