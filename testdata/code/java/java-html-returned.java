@RestController
class ErrorPages {
    @GetMapping(value = "/error-page", produces = MediaType.TEXT_HTML_VALUE)
    public String page(@RequestParam(name = "msg") String msg) {
        String body = "<div>" + msg + "</div>";
        // ruleid: java-html-returned
        return "<html><body>" + body + "</body></html>";
    }

    @GetMapping(value = "/escaped", produces = MediaType.TEXT_HTML_VALUE)
    public String escaped(@RequestParam(name = "msg") String msg) {
        // ok: java-html-returned
        return "<html><body>" + HtmlUtils.htmlEscape(msg) + "</body></html>";
    }

    @GetMapping(value = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
    public String json(@RequestParam(name = "msg") String msg) {
        // ok: java-html-returned
        return "{\"msg\": \"" + msg + "\"}";
    }
}
