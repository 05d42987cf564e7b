#include <libxml/parser.h>

xmlDocPtr load(const char *path)
{
    // ruleid: c-xml-external-entities
    return xmlReadFile(path, NULL, XML_PARSE_NOENT | XML_PARSE_DTDLOAD);
}

xmlDocPtr parse(const char *data, int n)
{
    // ruleid: c-xml-external-entities
    return xmlReadMemory(data, n, "in.xml", NULL, XML_PARSE_NOENT);
}

xmlDocPtr closed(const char *data, int n)
{
    // ok: c-xml-external-entities
    return xmlReadMemory(data, n, "in.xml", NULL, XML_PARSE_NONET);
}

xmlDocPtr plain(const char *path)
{
    // ok: c-xml-external-entities
    xmlSubstituteEntitiesDefault(0);
    // ok: c-xml-external-entities
    return xmlReadFile(path, NULL, 0);
}
