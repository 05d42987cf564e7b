func run(_ name: String) {
  // ruleid: swift-command-dynamic
  system("open \(name)")
  // ruleid: swift-command-dynamic
  task.arguments = ["-c", "ls " + name]
  // ok: swift-command-dynamic
  task.arguments = ["-l", name]
  // ok: swift-command-dynamic
  system("uptime")
}
