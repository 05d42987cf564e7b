class Files {
    fun open(context: Context, file: File) {
        // ruleid: kotlin-world-readable
        context.getSharedPreferences("a", Context.MODE_WORLD_READABLE)
        // ruleid: kotlin-world-readable
        file.setWritable(true, false)
        // ok: kotlin-world-readable
        context.getSharedPreferences("a", Context.MODE_PRIVATE)
    }
}
