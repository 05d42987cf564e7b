class Pending : Activity() {
    fun open() {
        val intent = Intent("com.shop.DONE")
        // ruleid: kotlin-mutable-pending-intent
        PendingIntent.getBroadcast(this, 0, intent, PendingIntent.FLAG_MUTABLE)
        val own = Intent(this, Other::class.java)
        // ok: kotlin-mutable-pending-intent
        PendingIntent.getActivity(this, 0, own, PendingIntent.FLAG_MUTABLE)
    }
}

fun empty(context: Context): PendingIntent =
    // ruleid: kotlin-mutable-pending-intent
    PendingIntent.getActivity(context, 0, Intent(), PendingIntent.FLAG_MUTABLE)
