<?php
// ruleid: php-address-as-identity
if ($_SERVER['REMOTE_ADDR'] == '10.0.0.5') { a(); }
// ruleid: php-address-as-identity
$ok = in_array($_SERVER['REMOTE_ADDR'], $allowed);
// ok: php-address-as-identity
$agent = $_SERVER['HTTP_USER_AGENT'];
