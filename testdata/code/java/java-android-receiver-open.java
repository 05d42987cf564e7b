class Receivers extends Activity {
    void open(BroadcastReceiver receiver, IntentFilter filter) {
        // ruleid: java-android-receiver-open
        registerReceiver(receiver, filter, Context.RECEIVER_EXPORTED);
        // ok: java-android-receiver-open
        registerReceiver(receiver, filter, Context.RECEIVER_NOT_EXPORTED);
    }
}
