<?php
// ruleid: php-password-hash-weak
$h = password_hash($p, PASSWORD_BCRYPT, ['cost' => 4]);
// ruleid: php-password-hash-weak
$h = password_hash($p, PASSWORD_BCRYPT, ['salt' => 'abcdefghijklmnopqrstuv']);
// ruleid: php-password-hash-weak
$h = crypt($p, 'ab');
// ruleid: php-password-hash-weak
$h = crypt($p);
// ok: php-password-hash-weak
$h = password_hash($p, PASSWORD_BCRYPT, ['cost' => 12]);
// ok: php-password-hash-weak
$h = password_hash($p, PASSWORD_DEFAULT);
// ok: php-password-hash-weak
$h = crypt($p, '$2y$10$abcdefghijklmnopqrstuu');
