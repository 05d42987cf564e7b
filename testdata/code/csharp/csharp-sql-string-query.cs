using System.Data.SqlClient;

class Users
{
    void Inline(SqlConnection connection, string name)
    {
        // ruleid: csharp-sql-string-query
        var command = new SqlCommand("SELECT id FROM users WHERE name = '" + name + "'", connection);
        command.ExecuteReader();
    }

    void Interpolated(SqlConnection connection, string name)
    {
        // ruleid: csharp-sql-string-query
        using var command = new SqlCommand($"SELECT id FROM users WHERE name = '{name}'", connection);
    }

    void Variable(SqlConnection connection, string name, int max)
    {
        string sql = @"SELECT id FROM users
            WHERE name LIKE '%" + name + "%' AND age < " + max;
        // ruleid: csharp-sql-string-query
        var command = new MySqlCommand(sql, connection);
    }

    void Text(SqlCommand command, string name)
    {
        // ruleid: csharp-sql-string-query
        command.CommandText = string.Format("DELETE FROM users WHERE name = '{0}'", name);
    }

    void Orm(AppContext context, string order, IDbConnection db, string id)
    {
        // ruleid: csharp-sql-string-query
        var rows = context.Users.FromSqlRaw($"SELECT * FROM users ORDER BY {order}").ToList();
        // ruleid: csharp-sql-string-query
        context.Database.ExecuteSqlRaw("UPDATE users SET seen = 1 WHERE id = " + id);
        // ruleid: csharp-sql-string-query
        db.Query<User>("select * from users where id = " + id);
        // ruleid: csharp-sql-string-query
        db.QueryFirstOrDefaultAsync<User>($"select * from users where id = {id}");
    }

    void Grown(SqlCommand command, string city)
    {
        var query = "SELECT * FROM users WHERE 1 = 1";
        query += " AND city = '" + city + "'";
        // ruleid: csharp-sql-string-query
        command.CommandText = query;
    }

    void Safe(SqlConnection connection, AppContext context, IDbConnection db, string name, int id)
    {
        // ok: csharp-sql-string-query
        var command = new SqlCommand("SELECT id FROM users WHERE name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        // ok: csharp-sql-string-query
        context.Users.FromSqlInterpolated($"SELECT * FROM users WHERE name = {name}");
        // ok: csharp-sql-string-query
        context.Database.SqlQuery<int>($"SELECT id FROM users WHERE name = {name}");
        // ok: csharp-sql-string-query
        db.Query<User>("select * from users where id = @id", new { id });
        // ok: csharp-sql-string-query
        command.CommandText = "SELECT id FROM users " + "WHERE name = @name";
        // ok: csharp-sql-string-query
        command.CommandText = "DELETE FROM " + Schema.UsersTable;
        // ok: csharp-sql-string-query
        logger.Execute("Selected " + name);
    }
}

class SortedList
{
    List<User> Sorted(string sort)
    {
        var column = sort switch { "name" => "Name", "date" => "Created", _ => "Id" };
        // ok: csharp-sql-string-query
        return db.Users.FromSqlRaw("SELECT * FROM Users ORDER BY " + column).ToList();
    }
}

class Pages
{
    void Number(int start)
    {
        // ok: csharp-sql-string-query
        context.Posts.FromSqlRaw($"SELECT * FROM Posts WHERE Start > {start}").ToList();
    }

    void NumberAndText(int start, string author)
    {
        // ruleid: csharp-sql-string-query
        context.Posts.FromSqlRaw($"SELECT * FROM Posts WHERE Author = '{author}' AND Start > {start}").ToList();
    }
}

class Source
{
    async Task<int> Count(NpgsqlDataSource source, string category)
    {
        // ruleid: csharp-sql-string-query
        await using var cmd = source.CreateCommand($"SELECT COUNT(*) FROM products WHERE category = '{category}'");
        // ok: csharp-sql-string-query
        await using var other = source.CreateCommand("SELECT COUNT(*) FROM products WHERE category = $1");
        return 0;
    }
}
