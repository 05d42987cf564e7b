<?php
function stored($password, $salt) {
    // ruleid: php-predictable-salt
    $a = hash_pbkdf2("sha256", $password, "salt", 600000);
    // ruleid: php-predictable-salt
    $b = crypt($password, '$2y$10$abcdefghijklmnopqrstuu');
    // ruleid: php-predictable-salt
    $c = sha1("pepper" . $password);
    // ruleid: php-predictable-salt
    $d = hash("sha256", $password . "s4lt");
    // ok: php-predictable-salt
    $e = password_hash($password, PASSWORD_DEFAULT);
    // ok: php-predictable-salt
    $f = hash_pbkdf2("sha256", $password, random_bytes(16), 600000);
    // ok: php-predictable-salt
    $g = crypt($password, $salt);
    // ok: php-predictable-salt
    $h = sha1("page" . $_SERVER["SCRIPT_NAME"]);
    return [$a, $b, $c, $d, $e, $f, $g, $h];
}
