<?php
// ruleid: php-weak-random
$a = mt_rand(1, 6);
// ruleid: php-weak-random
srand($seed);
// ruleid: php-weak-random
$id = uniqid($prefix);
// ok: php-weak-random
$a = random_int(1, 6);
// ok: php-weak-random
$this->rand(1, 2);
