class Archives {
    fun extract(zip: ZipInputStream, folder: File) {
        var entry = zip.nextEntry
        while (entry != null) {
            // ruleid: kotlin-zip-slip
            val target = File(folder, entry.name)
            target.writeBytes(zip.readBytes())
            entry = zip.nextEntry
        }
    }

    fun checked(zip: ZipInputStream, folder: File) {
        val entry = zip.nextEntry
        // ok: kotlin-zip-slip
        val target = File(folder, entry.name)
        if (!target.canonicalPath.startsWith(folder.canonicalPath + File.separator)) throw IOException()
        target.writeBytes(zip.readBytes())
    }
}
