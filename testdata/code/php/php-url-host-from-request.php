<?php
// ruleid: php-url-host-from-request
$url = 'https://' . $_GET['host'] . '/x';
$part = $_POST['host'];
// ruleid: php-url-host-from-request
$other = "http://" . $part;
// ok: php-url-host-from-request
$path = 'https://host.tld/' . $_GET['page'];
// ok: php-url-host-from-request
$own = 'https://' . $config['host'];
