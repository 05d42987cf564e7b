<?php
// ruleid: php-code-from-input
eval($_GET['code']);
// ruleid: php-code-from-input
call_user_func($_POST['f'], 1);
$f = $_GET['f'];
// ruleid: php-code-from-input
$f(1);
$class = $_GET['class'];
// ruleid: php-code-from-input
$o = new $class();
// ruleid: php-code-from-input
usort($rows, $_GET['sort']);
// ok: php-code-from-input
eval('$x = 1;');
// ok: php-code-from-input
array_map('trim', $_POST);
// ok: php-code-from-input
call_user_func('f', $_GET['a']);
// ok: php-code-from-input
$o = new Known($_GET['a']);
