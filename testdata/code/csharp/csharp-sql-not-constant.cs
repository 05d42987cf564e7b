class Commands
{
    const string All = "SELECT id FROM users";

    void Run(SqlConnection connection, string sql, string table)
    {
        // ruleid: csharp-sql-not-constant
        var command = new SqlCommand(sql, connection);
        // ruleid: csharp-sql-not-constant
        command.CommandText = "SELECT id FROM " + table;
        // ok: csharp-sql-not-constant
        command.CommandText = "SELECT id FROM users";
        // ok: csharp-sql-not-constant
        var other = new SqlCommand(All, connection);
        var fixedText = "SELECT 1";
        // ok: csharp-sql-not-constant
        var third = new SqlCommand(fixedText, connection);
        // ok: csharp-sql-not-constant
        var empty = new SqlCommand();
    }
}
