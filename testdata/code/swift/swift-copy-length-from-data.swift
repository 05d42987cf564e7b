import Foundation

func copyPayload(_ packet: Data) -> [UInt8] {
    let length = Int(packet[0]) << 8 | Int(packet[1])
    let out = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    packet.withUnsafeBytes { raw in
        // ruleid: swift-copy-length-from-data
        memcpy(out, raw.baseAddress! + 2, length)
    }
    return []
}

func copyChecked(_ packet: Data) -> [UInt8]? {
    let length = Int(packet[0])
    guard length <= 256, packet.count > length else { return nil }
    let out = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    packet.withUnsafeBytes { raw in
        // ok: swift-copy-length-from-data
        memcpy(out, raw.baseAddress! + 1, length)
    }
    return []
}
