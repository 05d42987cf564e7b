// ruleid: swift-insecure-unarchiving
let a = NSKeyedUnarchiver.unarchiveObject(with: data)
// ruleid: swift-insecure-unarchiving
unarchiver.requiresSecureCoding = false
// ruleid: swift-insecure-unarchiving
class Person: NSObject, NSCoding {
}
// ok: swift-insecure-unarchiving
class Safe: NSObject, NSSecureCoding {
}
// ok: swift-insecure-unarchiving
let b = try NSKeyedUnarchiver.unarchivedObject(ofClass: Person.self, from: data)
