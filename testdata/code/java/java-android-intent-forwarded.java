class Forward extends Activity {
    void open() {
        Intent next = getIntent().getParcelableExtra("next");
        // ruleid: java-android-intent-forwarded
        startActivity(next);
    }

    void own() {
        Intent next = new Intent(this, Other.class);
        // ok: java-android-intent-forwarded
        startActivity(next);
    }
}
