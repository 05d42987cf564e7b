fun announce(context: Context, sessionToken: String) {
    val intent = Intent("com.example.LOGIN")
    intent.putExtra("token", sessionToken)
    // ruleid: kotlin-secret-broadcast
    context.sendBroadcast(intent)
}

fun announceOwn(context: Context, sessionToken: String) {
    val intent = Intent("com.example.LOGIN")
    intent.setPackage(context.packageName)
    intent.putExtra("token", sessionToken)
    // ok: kotlin-secret-broadcast
    context.sendBroadcast(intent)
}

fun announceNews(context: Context, count: Int) {
    val intent = Intent("com.example.NEWS")
    intent.putExtra("count", count)
    // ok: kotlin-secret-broadcast
    context.sendBroadcast(intent)
}
