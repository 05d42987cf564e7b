// ruleid: swift-log-secret
print("login", password)
// ruleid: swift-log-secret
NSLog("%@", user.accessToken)
// ok: swift-log-secret
print("login", name)
// ok: swift-log-secret
print("password changed")
