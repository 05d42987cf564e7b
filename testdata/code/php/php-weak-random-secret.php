<?php
// ruleid: php-weak-random-secret
$token = md5(uniqid(mt_rand(), true));
// ruleid: php-weak-random-secret
$password .= $chars[mt_rand(0, 61)];
// ruleid: php-weak-random-secret
$resetCode = rand(100000, 999999);
// ruleid: php-weak-random-secret
$otp = rand(100000, 999999);
// ruleid: php-weak-random-secret
$user->api_key = uniqid();
// ok: php-weak-random-secret
$token = bin2hex(random_bytes(16));
// ok: php-weak-random-secret
$color = mt_rand(0, 255);
// ok: php-weak-random-secret
$page = rand(1, 9);

function request_reset(string $email): string {
    // ruleid: php-weak-random-secret
    $token = md5($email . time());
    // ok: php-weak-random-secret
    $expires = time() + 3600;
    return $token;
}
