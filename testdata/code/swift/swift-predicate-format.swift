// ruleid: swift-predicate-format
let a = NSPredicate(format: "name = '\(name)'")
// ruleid: swift-predicate-format
let b = NSPredicate(format: "name = '" + name + "'")
// ok: swift-predicate-format
let c = NSPredicate(format: "name = %@", name)
