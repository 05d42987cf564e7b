func save(text: String) throws {
    // ruleid: swift-fixed-temp-file
    try text.write(toFile: "/tmp/report.txt", atomically: true, encoding: .utf8)
    // ok: swift-fixed-temp-file
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    // ok: swift-fixed-temp-file
    let old = try String(contentsOfFile: "/tmp/report.txt")
}
