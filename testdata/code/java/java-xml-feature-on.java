class Features {
    void configure(DocumentBuilderFactory factory, XMLInputFactory input) throws Exception {
        // ruleid: java-xml-feature-on
        factory.setFeature("http://xml.org/sax/features/external-general-entities", true);
        // ruleid: java-xml-feature-on
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        // ruleid: java-xml-feature-on
        input.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        // ok: java-xml-feature-on
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: java-xml-feature-on
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }
}
