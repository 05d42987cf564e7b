<?php
// ruleid: php-weak-hash
$a = md5($input);
// ruleid: php-weak-hash
$a = hash('SHA1', $input);
// ruleid: php-weak-hash
openssl_sign($data, $sig, $key, OPENSSL_ALGO_SHA1);
// ok: php-weak-hash
$a = hash('sha256', $input);
// ok: php-weak-hash
$a = hash_hmac('sha256', $input, $key);
// ok: php-weak-hash
openssl_sign($data, $sig, $key, OPENSSL_ALGO_SHA256);
// ok: php-weak-hash
$o->md5($input);
