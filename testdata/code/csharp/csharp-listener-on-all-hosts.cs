class Server
{
    void Listen(HttpListener listener)
    {
        // ruleid: csharp-listener-on-all-hosts
        listener.Prefixes.Add("http://*:8080/");
        // ruleid: csharp-listener-on-all-hosts
        listener.Prefixes.Add("http://+:80/");
        // ok: csharp-listener-on-all-hosts
        listener.Prefixes.Add("http://localhost:8080/");
    }
}
