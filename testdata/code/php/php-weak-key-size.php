<?php
// ruleid: php-weak-key-size
$k = openssl_pkey_new(['private_key_bits' => 1024]);
// ruleid: php-weak-key-size
$k = RSA::createKey(512);
// ok: php-weak-key-size
$k = openssl_pkey_new(['private_key_bits' => 4096]);
