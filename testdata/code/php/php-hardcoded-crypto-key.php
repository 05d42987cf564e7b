<?php
// ruleid: php-hardcoded-crypto-key
$c = openssl_encrypt($d, 'aes-256-gcm', 'abcdefghijklmnopqrstuvwxyz012345', 0, $iv, $tag);
// ruleid: php-hardcoded-crypto-key
$t = JWT::encode($payload, 'my-secret-key', 'HS256');
function a($payload) {
    $key = "example_key_of_ours";
    // ruleid: php-hardcoded-crypto-key
    return JWT::encode($payload, $key, 'HS256');
}
// ok: php-hardcoded-crypto-key
$t = JWT::encode($payload, $_ENV['JWT_KEY'], 'HS256');
// ok: php-hardcoded-crypto-key
$c = openssl_encrypt($d, 'aes-256-gcm', $key, 0, $iv, $tag);
// ok: php-hardcoded-crypto-key
$m = hash_hmac('sha256', $d, getenv('K'));
