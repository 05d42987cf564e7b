import Foundation

func load(fileName: String) -> Data? {
    let path = "/var/data/" + fileName
    // ruleid: swift-file-by-name
    return FileManager.default.contents(atPath: path)
}

func loadSafe(fileName: String) -> Data? {
    let name = (fileName as NSString).lastPathComponent
    let path = "/var/data/" + name
    // ok: swift-file-by-name
    return FileManager.default.contents(atPath: path)
}
