<?php
// ruleid: php-debug-output
phpinfo();
// ruleid: php-debug-output
ini_set('display_errors', 'On');
// ruleid: php-debug-output
ini_set('display_errors', 1);
// ruleid: php-debug-output
mysql_query($q) or die(mysql_error());
// ruleid: php-debug-output
die("Connection failed: " . $conn->connect_error);
// ok: php-debug-output
ini_set('display_errors', '0');
// ok: php-debug-output
error_log($e->getMessage());
// ok: php-debug-output
die('Sorry');
