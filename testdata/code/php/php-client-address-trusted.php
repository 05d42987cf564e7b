<?php
// ruleid: php-client-address-trusted
$ip = $_SERVER['HTTP_X_FORWARDED_FOR'];
// ruleid: php-client-address-trusted
if (isset($_SERVER['HTTP_CLIENT_IP'])) { $ip = $_SERVER['HTTP_CLIENT_IP']; }
// ok: php-client-address-trusted
$ip = $_SERVER['REMOTE_ADDR'];
// ok: php-client-address-trusted
$agent = $_SERVER['HTTP_USER_AGENT'];
