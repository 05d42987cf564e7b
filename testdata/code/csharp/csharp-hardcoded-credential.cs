class Settings
{
    // ruleid: csharp-hardcoded-credential
    private const string ApiKey = "9f8a7b6c5d4e3f2a1b0c";
    // ruleid: csharp-hardcoded-credential
    public string DbPassword { get; set; } = "S3cr3t!pass";
    // ruleid: csharp-hardcoded-credential
    string connection = "Server=db;User Id=sa;Password=Zx81!kk;";
    // ok: csharp-hardcoded-credential
    private const string PasswordField = "password-input-1";
    // ok: csharp-hardcoded-credential
    string apiKey = configuration["ApiKey"];
    // ok: csharp-hardcoded-credential
    string other = "Server=db;Integrated Security=true;";
    // ok: csharp-hardcoded-credential
    string clientSecret = "your-client-secret-1";

    void Login()
    {
        // ruleid: csharp-hardcoded-credential
        var credential = new NetworkCredential("admin", "hunter22");
        // ruleid: csharp-hardcoded-credential
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a-very-long-signing-key-0123456789"));
        // ruleid: csharp-hardcoded-credential
        var password = "admin123";
        // ok: csharp-hardcoded-credential
        var safe = new NetworkCredential(user, secret);
        // ok: csharp-hardcoded-credential
        var good = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key"]));
    }
}
