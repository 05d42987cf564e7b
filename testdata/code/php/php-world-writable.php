<?php
// ruleid: php-world-writable
chmod($path, 0777);
// ruleid: php-world-writable
mkdir($dir, 0777, true);
// ruleid: php-world-writable
umask(0);
// ok: php-world-writable
chmod($path, 0644);
// ok: php-world-writable
mkdir($dir, 0755, true);
