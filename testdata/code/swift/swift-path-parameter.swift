import Foundation

func save(fileName: String, data: Data) throws {
    let folder = FileManager.default.temporaryDirectory
    // ruleid: swift-path-parameter
    try data.write(to: folder.appendingPathComponent(fileName))
}

func load(attachmentName: String, folder: URL) throws -> Data {
    let url = folder.appendingPathComponent(attachmentName)
    // ruleid: swift-path-parameter
    return try Data(contentsOf: url)
}

func saveSafe(fileName: String, data: Data, folder: URL) throws {
    let safe = (fileName as NSString).lastPathComponent
    // ok: swift-path-parameter
    try data.write(to: folder.appendingPathComponent(safe))
}

func settings(data: Data, folder: URL) throws {
    // ok: swift-path-parameter
    try data.write(to: folder.appendingPathComponent("settings.json"))
}
