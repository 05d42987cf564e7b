<?php
// ruleid: php-cipher-static-iv
$c = openssl_encrypt($d, 'aes-256-cbc', $k, 0, '1234567890123456');
// ruleid: php-cipher-static-iv
$c = openssl_encrypt($d, 'aes-256-cbc', $k);
function a($d, $k) {
    $iv = "0000000000000000";
    // ruleid: php-cipher-static-iv
    return openssl_encrypt($d, 'aes-256-cbc', $k, 0, $iv);
}
function b($d, $k) {
    $iv = random_bytes(16);
    // ok: php-cipher-static-iv
    return openssl_encrypt($d, 'aes-256-cbc', $k, 0, $iv);
}
