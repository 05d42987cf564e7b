<?php
// ruleid: php-deserialization-from-input
$a = unserialize($_COOKIE['cart']);
// ruleid: php-deserialization-from-input
$b = unserialize(base64_decode($_POST['data']));
// ok: php-deserialization-from-input
$c = unserialize($_POST['data'], ['allowed_classes' => false]);
// ok: php-deserialization-from-input
$d = json_decode($_POST['data']);
