<?php
// ruleid: php-weak-cipher
$c = openssl_encrypt($d, 'AES-128-ECB', $k);
// ruleid: php-weak-cipher
$c = openssl_encrypt($d, 'des-ede3-cbc', $k, 0, $iv);
// ruleid: php-weak-cipher
$c = mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $k, $d, MCRYPT_MODE_ECB);
// ok: php-weak-cipher
$c = openssl_encrypt($d, 'aes-256-gcm', $k, 0, $iv, $tag);
// ok: php-weak-cipher
$c = openssl_encrypt($d, $method, $k, 0, $iv);
