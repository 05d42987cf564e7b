@RestController
class ImportController {
    @PostMapping("/import")
    String load(InputStream body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(body)) {
            // ruleid: java-decompression-unlimited
            byte[] data = in.readAllBytes();
            return "read " + data.length;
        }
    }

    @PostMapping("/import2")
    String some(InputStream body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(body)) {
            // ok: java-decompression-unlimited
            byte[] data = in.readNBytes(1 << 20);
            return "read " + data.length;
        }
    }

    @PostMapping("/plain")
    String plain(InputStream in) throws IOException {
        // ok: java-decompression-unlimited
        return "read " + in.readAllBytes().length;
    }
}
