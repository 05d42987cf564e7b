import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;

class Directory {
    private static final String BASE = "ou=people,dc=example,dc=org";

    NamingEnumeration<?> find(DirContext context, String user) throws NamingException {
        // ruleid: java-ldap-injection
        return context.search(BASE, "(uid=" + user + ")", new SearchControls());
    }

    NamingEnumeration<?> login(DirContext context, String user, String password) throws NamingException {
        String filter = String.format("(&(uid=%s)(userPassword=%s))", user, password);
        // ruleid: java-ldap-injection
        return context.search(BASE, filter, new SearchControls());
    }

    NamingEnumeration<?> arguments(DirContext context, String user) throws NamingException {
        // ok: java-ldap-injection
        return context.search(BASE, "(uid={0})", new Object[] {user}, new SearchControls());
    }

    Object other(Index index, String term) {
        // ok: java-ldap-injection
        return index.search("books", "title " + term);
    }

    interface Index {
        Object search(String name, String term);
    }
}
