import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.servlet.http.HttpServletResponse;

class Errors {
    void direct(HttpServletResponse response, Exception e) throws IOException {
        // ruleid: java-stack-trace-in-response
        e.printStackTrace(response.getWriter());
    }

    void stored(HttpServletResponse response, Exception failure) throws IOException {
        PrintWriter out = response.getWriter();
        // ruleid: java-stack-trace-in-response
        failure.printStackTrace(out);
    }

    String forLog(Exception e) {
        StringWriter text = new StringWriter();
        // ok: java-stack-trace-in-response
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    void shortMessage(HttpServletResponse response, Exception e) throws IOException {
        // ok: java-stack-trace-in-response
        response.sendError(500, "internal error");
        // ok: java-stack-trace-in-response
        e.printStackTrace();
    }
}

class Advice {
    @ExceptionHandler(Exception.class)
    String handle(Exception e) {
        // ruleid: java-stack-trace-in-response
        return ExceptionUtils.getStackTrace(e);
    }

    @ExceptionHandler(NotFound.class)
    String missing(NotFound e) {
        // ok: java-stack-trace-in-response
        return "not found";
    }
}

class Advice {
    @ExceptionHandler(Exception.class)
    ResponseEntity<String> handle(Exception ex) {
        StringWriter text = new StringWriter();
        ex.printStackTrace(new PrintWriter(text));
        // ruleid: java-stack-trace-in-response
        return ResponseEntity.status(500).body(text.toString());
    }

    void keep(Exception ex) {
        StringWriter text = new StringWriter();
        ex.printStackTrace(new PrintWriter(text));
        // ok: java-stack-trace-in-response
        log.error(text.toString());
    }
}
