import android.content.Context

class Store(private val context: Context) {
    fun save(password: String, theme: String) {
        val prefs = context.getSharedPreferences("login", Context.MODE_PRIVATE)
        // ruleid: kotlin-preferences-secret
        prefs.edit().putString("password", password).apply()
        // ok: kotlin-preferences-secret
        prefs.edit().putString("theme", theme).apply()
    }
}
