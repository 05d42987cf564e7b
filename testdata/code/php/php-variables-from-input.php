<?php
// ruleid: php-variables-from-input
extract($_POST);
// ruleid: php-variables-from-input
extract($_GET, EXTR_OVERWRITE);
// ruleid: php-variables-from-input
parse_str($_SERVER['QUERY_STRING']);
// ruleid: php-variables-from-input
foreach ($_REQUEST as $k => $v) { $$k = $v; }
// ok: php-variables-from-input
extract($_POST, EXTR_SKIP);
// ok: php-variables-from-input
extract($row);
// ok: php-variables-from-input
parse_str($query, $values);
