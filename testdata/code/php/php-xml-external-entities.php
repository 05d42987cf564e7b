<?php
// ruleid: php-xml-external-entities
$x = simplexml_load_string($xml, 'SimpleXMLElement', LIBXML_NOENT);
// ruleid: php-xml-external-entities
$doc->loadXML($xml, LIBXML_NOENT | LIBXML_DTDLOAD);
// ruleid: php-xml-external-entities
libxml_disable_entity_loader(false);
// ruleid: php-xml-external-entities
$doc->substituteEntities = true;
// ok: php-xml-external-entities
$x = simplexml_load_string($xml);
// ok: php-xml-external-entities
$doc->loadXML($xml, LIBXML_NONET);
// ok: php-xml-external-entities
libxml_disable_entity_loader(true);
