public class UserService
{
    public void Register(RegisterModel model)
    {
        var user = new User();
        user.Email = model.Email;
        // ruleid: csharp-password-stored-plain
        user.Password = model.Password;
        _db.Users.Add(user);
        _db.SaveChanges();
    }

    public void Rename(RegisterModel model, User user)
    {
        // ok: csharp-password-stored-plain
        user.Name = model.Name;
        _db.SaveChanges();
    }
}
