<?php
// ruleid: php-xml-from-input
$x = simplexml_load_string($_POST['xml'], 'SimpleXMLElement', LIBXML_NOENT);
// ok: php-xml-from-input
$x = simplexml_load_string($_POST['xml']);
// ok: php-xml-from-input
$doc->loadXML($_POST['xml'], LIBXML_NONET);
