import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

class UserStore {
    private static final String TABLE = "users";
    private JdbcTemplate jdbcTemplate;
    private EntityManager entities;

    ResultSet byName(Statement st, String name) throws SQLException {
        // ruleid: java-sql-injection
        return st.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
    }

    boolean login(Connection connection, String user, String password) throws SQLException {
        String query = "SELECT 1 FROM users WHERE login = '" + user + "' AND password = '" + password + "'";
        Statement st = connection.createStatement();
        // ruleid: java-sql-injection
        return st.executeQuery(query).next();
    }

    void remove(String id) {
        // ruleid: java-sql-injection
        jdbcTemplate.update(String.format("DELETE FROM users WHERE id = %s", id));
    }

    List<?> search(String term) {
        String hql = "FROM User u WHERE u.name LIKE '%" + term.trim() + "%'";
        // ruleid: java-sql-injection
        return entities.createQuery(hql).getResultList();
    }

    PreparedStatement preparedTooLate(Connection c, String column, String value) throws SQLException {
        try {
            // ruleid: java-sql-injection
            return c.prepareStatement("SELECT id FROM users ORDER BY " + column);
        } finally {
            c.clearWarnings();
        }
    }

    ResultSet bound(Connection c, String name) throws SQLException {
        // ok: java-sql-injection
        PreparedStatement st = c.prepareStatement("SELECT * FROM users WHERE name = ?");
        st.setString(1, name);
        // ok: java-sql-injection
        return st.executeQuery();
    }

    List<?> parameters(String name) {
        // ok: java-sql-injection
        return jdbcTemplate.queryForList("SELECT id, name " + "FROM " + TABLE + " WHERE name = ?", name);
    }

    List<?> named(String name) {
        String hql = "FROM User u WHERE u.name = :name";
        // ok: java-sql-injection
        return entities.createQuery(hql).setParameter("name", name).getResultList();
    }

    ResultSet grown(Statement st, String name) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT * FROM users WHERE name = '");
        sql.append(name);
        sql.append("'");
        // ruleid: java-sql-injection
        return st.executeQuery(sql.toString());
    }

    ResultSet grownConstant(Statement st, boolean all) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT * FROM users");
        if (!all) {
            sql.append(" WHERE active = 1");
        }
        // ok: java-sql-injection
        return st.executeQuery(sql.toString());
    }

    void again(String name) {
        String sql = "DELETE FROM names WHERE name = '" + name + "'";
        System.out.println(sql);
        sql = "DELETE FROM names WHERE old";
        // ok: java-sql-injection
        jdbcTemplate.update(sql);
    }

    List<?> table(String table, String name) {
        // ruleid: java-sql-injection
        return jdbcTemplate.queryForList("SELECT id FROM " + table + " WHERE name = ?", name);
    }

    void log(StringBuilder out, String name) {
        // ok: java-sql-injection
        out.append("select " + name);
    }
}

class Old {
    void hibernate(Criteria criteria, String input) {
        // ruleid: java-sql-injection
        criteria.add(Restrictions.sqlRestriction("name = '" + input + "'"));
        // ok: java-sql-injection
        criteria.add(Restrictions.sqlRestriction("name = ?", input, StandardBasicTypes.STRING));
    }
}
