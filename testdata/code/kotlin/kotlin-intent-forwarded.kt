class Forward : Activity() {
    fun open() {
        val next = intent.getParcelableExtra<Intent>("next")
        // ruleid: kotlin-intent-forwarded
        startActivity(next)
    }

    fun own() {
        val next = Intent(this, Other::class.java)
        // ok: kotlin-intent-forwarded
        startActivity(next)
    }
}

fun forward(activity: Activity) {
    // ruleid: kotlin-intent-forwarded
    activity.startActivity(activity.intent.getParcelableExtra<Intent>("next"))
}
