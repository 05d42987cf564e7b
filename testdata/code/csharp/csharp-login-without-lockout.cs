class Login
{
    async Task Enter(SignInManager<User> manager, Model model)
    {
        // ruleid: csharp-login-without-lockout
        await manager.PasswordSignInAsync(model.Name, model.Password, model.Remember, lockoutOnFailure: false);
        // ruleid: csharp-login-without-lockout
        await manager.CheckPasswordSignInAsync(user, model.Password, false);
        // ok: csharp-login-without-lockout
        await manager.PasswordSignInAsync(model.Name, model.Password, model.Remember, true);
    }
}
