<?php
// ruleid: php-code-in-strings
$a = preg_replace('/(\w+)/e', 'strtoupper("\1")', $text);
// ruleid: php-code-in-strings
$a = preg_replace("#x(.*)#ise", $to, $text);
// ruleid: php-code-in-strings
mb_ereg_replace($p, $r, $s, "msre");
// ok: php-code-in-strings
$a = preg_replace('/e/', 'x', $text);
// ok: php-code-in-strings
$a = preg_replace('/line/m', 'x', $text);
// ok: php-code-in-strings
mb_ereg_replace($p, $r, $s, "msr");
