<?php
// ruleid: php-temp-file-fixed-name
$f = fopen('/tmp/report.txt', 'w');
// ruleid: php-temp-file-fixed-name
file_put_contents('/tmp/a', $x);
// ok: php-temp-file-fixed-name
$f = fopen('/tmp/report.txt', 'r');
// ok: php-temp-file-fixed-name
$f = tempnam('/tmp', 'x');
