using System.Collections.Generic;
using System.Linq;

public class Catalog
{
    private readonly List<Item> _items = new();

    public decimal PriceOf(string sku)
    {
        // ruleid: csharp-default-result-used
        return _items.FirstOrDefault(i => i.Sku == sku).Price;
    }

    public decimal PriceOrZero(string sku)
    {
        // ok: csharp-default-result-used
        return _items.FirstOrDefault(i => i.Sku == sku)?.Price ?? 0m;
    }

    public decimal First()
    {
        // ok: csharp-default-result-used
        return _items.First().Price;
    }
}
