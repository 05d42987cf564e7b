<?php
// ruleid: php-loose-hash-comparison
if (md5($a) == $b) { c(); }
// ruleid: php-loose-hash-comparison
if ($sig === hash_hmac('sha256', $body, $key)) { c(); }
// ruleid: php-loose-hash-comparison
if ($stored == sha1($x)) { c(); }
// ok: php-loose-hash-comparison
if (hash_equals($sig, hash_hmac('sha256', $body, $key))) { c(); }
// ok: php-loose-hash-comparison
if (md5($a) === $b) { c(); }

$given = hash('sha256', $_POST['token']);
// ruleid: php-loose-hash-comparison
if ($given == $stored) {
    login();
}
// ok: php-loose-hash-comparison
if (hash_equals($stored, $given)) {
    login();
}
