<?php
// ruleid: php-eval-dynamic
eval($code);
// ruleid: php-eval-dynamic
eval("\$x = {$_GET['v']};");
// ruleid: php-eval-dynamic
$f = create_function('$a', "return $body;");
// ok: php-eval-dynamic
eval('$x = 1;');
// ok: php-eval-dynamic
$f = create_function('$a', 'return $a;');
// ok: php-eval-dynamic
$this->eval($code);
