public class Keys
{
    public void Bad(byte[] text)
    {
        var random = new Random();
        var key = new byte[32];
        random.NextBytes(key);
        // ruleid: csharp-random-key
        using var aes = new AesGcm(key);
        // ruleid: csharp-random-key
        var mac = new HMACSHA256(key);
    }

    public void AlsoBad()
    {
        var iv = new byte[16];
        Random.Shared.NextBytes(iv);
        var aes = Aes.Create();
        // ruleid: csharp-random-key
        aes.IV = iv;
    }

    public void Good()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        // ok: csharp-random-key
        using var aes = new AesGcm(key);
        var noise = new byte[4];
        new Random().NextBytes(noise);
        // ok: csharp-random-key
        var stream = new MemoryStream(noise);
    }
}
