<?php
// ruleid: php-jwt-not-verified
$p = JWT::decode($t, null, ['HS256']);
// ruleid: php-jwt-not-verified
$p = JWT::decode($t, $key, ['HS256', 'none']);
// ruleid: php-jwt-not-verified
$p = json_decode(base64_decode(explode('.', $jwt)[1]));
// ok: php-jwt-not-verified
$p = JWT::decode($t, new Key($key, 'HS256'));
