class Documents {
    fun open(stream: InputStream) {
        val factory = DocumentBuilderFactory.newInstance()
        // ruleid: kotlin-xml-external-entities
        factory.newDocumentBuilder().parse(stream)
        // ruleid: kotlin-xml-external-entities
        SAXParserFactory.newInstance().newSAXParser()
    }

    fun closed(stream: InputStream) {
        val factory = DocumentBuilderFactory.newInstance()
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
        // ok: kotlin-xml-external-entities
        factory.newDocumentBuilder().parse(stream)
    }
}
