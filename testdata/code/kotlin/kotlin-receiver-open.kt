class Receivers : Activity() {
    fun open(receiver: BroadcastReceiver, filter: IntentFilter) {
        // ruleid: kotlin-receiver-open
        registerReceiver(receiver, filter, RECEIVER_EXPORTED)
        // ok: kotlin-receiver-open
        registerReceiver(receiver, filter, RECEIVER_NOT_EXPORTED)
    }
}
