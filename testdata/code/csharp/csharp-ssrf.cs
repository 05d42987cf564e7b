public class ProxyController : Controller
{
    public async Task<IActionResult> Get(string url)
    {
        var client = new HttpClient();
        // ruleid: csharp-ssrf
        return Ok(await client.GetStringAsync(url));
    }

    public void Old(string host)
    {
        // ruleid: csharp-ssrf
        var request = WebRequest.Create("http://" + host + "/status");
        // ruleid: csharp-ssrf
        new RestClient(host);
    }

    public async Task<IActionResult> Fixed(string id)
    {
        var client = new HttpClient();
        // ok: csharp-ssrf
        return Ok(await client.GetStringAsync("https://api.shop.com/items/" + id));
    }

    public async Task<IActionResult> Allowed(string url)
    {
        var client = new HttpClient();
        var target = new Uri(url);
        if (target.Host != "api.shop.com") return BadRequest();
        // ok: csharp-ssrf
        return Ok(await client.GetStringAsync(target));
    }
}

public class Reader
{
    public Stream Open(string host)
    {
        WebClient client = new WebClient();
        // ruleid: csharp-ssrf
        return client.OpenRead(host);
    }

    public Stream Constant(string host)
    {
        WebClient client = new WebClient();
        // ok: csharp-ssrf
        return client.OpenRead("https://host.tld/list");
    }
}
