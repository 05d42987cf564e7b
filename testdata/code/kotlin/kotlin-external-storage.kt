class Storage {
    fun save(context: Context) {
        // ruleid: kotlin-external-storage
        val folder = Environment.getExternalStorageDirectory()
        // ok: kotlin-external-storage
        val own = context.filesDir
    }
}
