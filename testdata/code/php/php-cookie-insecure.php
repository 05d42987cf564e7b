<?php
// ruleid: php-cookie-insecure
setcookie('session', $id);
// ruleid: php-cookie-insecure
setcookie('remember_token', $t, time() + 3600, '/');
// ruleid: php-cookie-insecure
setcookie('a', $v, 0, '/', '', false, true);
// ruleid: php-cookie-insecure
session_set_cookie_params(['httponly' => false]);
// ruleid: php-cookie-insecure
ini_set('session.cookie_httponly', '0');
// ok: php-cookie-insecure
setcookie('session', $id, ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
// ok: php-cookie-insecure
setcookie('session', $id, 0, '/', '', true, true);
// ok: php-cookie-insecure
setcookie('session', '', time() - 3600);
// ok: php-cookie-insecure
setcookie('theme', 'dark');
// ok: php-cookie-insecure
ini_set('session.cookie_httponly', '1');
