class Identity
{
    void Configure(IdentityOptions options)
    {
        // ruleid: csharp-weak-password-policy
        options.Password.RequiredLength = 4;
        manager.PasswordValidator = new PasswordValidator
        {
            // ruleid: csharp-weak-password-policy
            RequiredLength = 6,
            RequireDigit = false,
        };
        // ok: csharp-weak-password-policy
        options.Password.RequiredLength = 12;
    }
}
