class Logging
{
    void Write(ILogger logger, User user, string password)
    {
        // ruleid: csharp-secret-in-log
        logger.LogInformation("login {User} {Password}", user.Name, password);
        // ruleid: csharp-secret-in-log
        logger.LogDebug($"login with {user.Password}");
        // ruleid: csharp-secret-in-log
        Console.WriteLine("token: " + accessToken);
        // ok: csharp-secret-in-log
        logger.LogInformation("login {User}", user.Name);
        // ok: csharp-secret-in-log
        logger.LogInformation("password changed");
        // ok: csharp-secret-in-log
        Console.WriteLine(password.Length);
    }
}
