import android.content.Context

fun remember(ctx: Context, user: String, password: String) {
    val edit = ctx.getSharedPreferences("login", Context.MODE_PRIVATE).edit()
    // ruleid: kotlin-password-in-preferences
    edit.putString("password", password)
    // ok: kotlin-password-in-preferences
    edit.putString("user", user)
    // ok: kotlin-password-in-preferences
    edit.putString("password", "")
    // ok: kotlin-password-in-preferences
    edit.putString("password", vault.encrypt(password))
    edit.apply()
}
