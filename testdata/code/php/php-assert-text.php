<?php
// ruleid: php-assert-text
assert("strpos('$file', '..') === false");
// ruleid: php-assert-text
assert($_POST['check']);
// ruleid: php-assert-text
assert($condition);
// ok: php-assert-text
assert($a instanceof B);
// ok: php-assert-text
assert('1 > 0');
// ok: php-assert-text
assert(is_string($a));
// ok: php-assert-text
assert($x > 0);
