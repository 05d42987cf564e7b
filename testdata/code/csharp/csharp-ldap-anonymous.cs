class Bind
{
    void Open(LdapConnection connection)
    {
        // ruleid: csharp-ldap-anonymous
        var entry = new DirectoryEntry(path, null, null, AuthenticationTypes.Anonymous);
        // ruleid: csharp-ldap-anonymous
        connection.AuthType = AuthType.Anonymous;
        // ok: csharp-ldap-anonymous
        connection.AuthType = AuthType.Negotiate;
    }
}
