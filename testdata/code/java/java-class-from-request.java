import java.util.Set;
import javax.servlet.http.HttpServletRequest;

class Plugins {
    private static final Set<String> KNOWN = Set.of("com.example.Csv", "com.example.Json");

    Class<?> direct(HttpServletRequest request) throws ClassNotFoundException {
        // ruleid: java-class-from-request
        return Class.forName(request.getParameter("type"));
    }

    Object stored(HttpServletRequest request) throws Exception {
        String name = request.getParameter("plugin");
        // ruleid: java-class-from-request
        return Class.forName("com.example." + name).getDeclaredConstructor().newInstance();
    }

    Class<?> listed(HttpServletRequest request) throws ClassNotFoundException {
        String name = request.getParameter("type");
        if (!KNOWN.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        // ok: java-class-from-request
        return Class.forName(name);
    }

    Class<?> driver() throws ClassNotFoundException {
        // ok: java-class-from-request
        return Class.forName("org.postgresql.Driver");
    }
}
