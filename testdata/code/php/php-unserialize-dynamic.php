<?php
// ruleid: php-unserialize-dynamic
$a = unserialize($data);
// ruleid: php-unserialize-dynamic
$a = unserialize($_COOKIE['cart']);
// ruleid: php-unserialize-dynamic
$a = unserialize(base64_decode($x), ['allowed_classes' => true]);
// ok: php-unserialize-dynamic
$a = unserialize($data, ['allowed_classes' => false]);
// ok: php-unserialize-dynamic
$a = unserialize('a:0:{}');
// ok: php-unserialize-dynamic
$copy = unserialize(serialize($object));
// ok: php-unserialize-dynamic
$a = json_decode($data);
