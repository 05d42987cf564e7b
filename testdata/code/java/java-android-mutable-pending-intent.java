class Pending extends Activity {
    void open() {
        Intent intent = new Intent("com.shop.DONE");
        // ruleid: java-android-mutable-pending-intent
        PendingIntent.getBroadcast(this, 0, intent, PendingIntent.FLAG_MUTABLE);
        Intent own = new Intent(this, Other.class);
        // ok: java-android-mutable-pending-intent
        PendingIntent.getActivity(this, 0, own, PendingIntent.FLAG_MUTABLE);
        // ok: java-android-mutable-pending-intent
        PendingIntent.getBroadcast(this, 0, intent, PendingIntent.FLAG_IMMUTABLE);
    }
}
