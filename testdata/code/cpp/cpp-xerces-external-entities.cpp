#include <xercesc/parsers/XercesDOMParser.hpp>

void parse(const char *f, xercesc::SAX2XMLReader *reader) {
    xercesc::XercesDOMParser p;
    // ruleid: cpp-xerces-external-entities
    p.setDisableDefaultEntityResolution(false);
    // ruleid: cpp-xerces-external-entities
    reader->setFeature(xercesc::XMLUni::fgXercesDisableDefaultEntityResolution, false);
    p.parse(f);
}

void parse_safe(const char *f) {
    xercesc::XercesDOMParser p;
    // ok: cpp-xerces-external-entities
    p.setDisableDefaultEntityResolution(true);
    // ok: cpp-xerces-external-entities
    p.setLoadExternalDTD(false);
    p.parse(f);
}
