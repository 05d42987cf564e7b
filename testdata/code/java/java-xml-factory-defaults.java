class Factories {
    void transform(Source style) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        // ruleid: java-xml-factory-defaults
        factory.newTransformer(style);
    }

    XMLInputFactory stream() {
        // ruleid: java-xml-factory-defaults
        XMLInputFactory input = XMLInputFactory.newFactory();
        return input;
    }

    void closed(Source style) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        // ok: java-xml-factory-defaults
        factory.newTransformer(style);
        // ok: java-xml-factory-defaults
        XMLInputFactory input = XMLInputFactory.newFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    void print() throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        // ok: java-xml-factory-defaults
        factory.newTransformer();
    }
}
