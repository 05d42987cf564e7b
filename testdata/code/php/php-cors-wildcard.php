<?php
// ruleid: php-cors-wildcard
header('Access-Control-Allow-Origin: *');
// ruleid: php-cors-wildcard
$response->headers->set('Access-Control-Allow-Origin', '*');
// ruleid: php-cors-wildcard
header("Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN']);
// ruleid: php-cors-wildcard
header("Access-Control-Allow-Origin: {$_SERVER['HTTP_ORIGIN']}");
// ok: php-cors-wildcard
header('Access-Control-Allow-Origin: https://app.host.tld');
// ok: php-cors-wildcard
header('Content-Type: text/plain');
