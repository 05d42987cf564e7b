using System;

public class Pages
{
    public int Count(string size, int total)
    {
        int n = int.Parse(size);
        // ruleid: csharp-divided-by-parsed-number
        return total / n;
    }

    public int CountChecked(string size, int total)
    {
        int n = int.Parse(size);
        if (n <= 0)
        {
            return 0;
        }
        // ok: csharp-divided-by-parsed-number
        return total / n;
    }
}
