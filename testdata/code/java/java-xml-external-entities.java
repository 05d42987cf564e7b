import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.dom4j.io.SAXReader;
import org.w3c.dom.Document;

class XmlIn {
    Document parse(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // ruleid: java-xml-external-entities
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(in);
    }

    Document shortForm(InputStream in) throws Exception {
        // ruleid: java-xml-external-entities
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }

    XMLStreamReader stream(InputStream in) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        // ruleid: java-xml-external-entities
        return factory.createXMLStreamReader(in);
    }

    org.dom4j.Document dom4j(InputStream in) throws Exception {
        SAXReader reader = new SAXReader();
        // ruleid: java-xml-external-entities
        return reader.read(in);
    }

    Document closed(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: java-xml-external-entities
        return factory.newDocumentBuilder().parse(in);
    }

    XMLStreamReader closedStream(InputStream in) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // ok: java-xml-external-entities
        return factory.createXMLStreamReader(in);
    }

    SAXParser closedSax() throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // ok: java-xml-external-entities
        return factory.newSAXParser();
    }
}
