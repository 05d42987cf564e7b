<?php
// ruleid: php-laravel-session-config
$b = ['cookie' => 'x', 'same_site' => 'none'];
// ruleid: php-laravel-session-config
$c = ['http_only' => false, 'driver' => 'file'];
// ruleid: php-laravel-session-config
$d = ['secure' => false, 'same_site' => 'lax'];
// ok: php-laravel-session-config
$e = ['http_only' => true, 'secure' => true, 'same_site' => 'lax'];
