import android.content.Context

fun save(context: Context, token: String) {
    val prefs = context.getSharedPreferences("auth", Context.MODE_PRIVATE)
    // ruleid: kotlin-secret-in-preferences
    prefs.edit().putString("access_token", token).apply()
}

fun theme(context: Context, theme: String) {
    // ok: kotlin-secret-in-preferences
    context.getSharedPreferences("ui", Context.MODE_PRIVATE).edit().putString("theme", theme).apply()
}
