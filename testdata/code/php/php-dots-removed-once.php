<?php
$name = $argv[1];
// ruleid: php-dots-removed-once
$clean = str_replace('../', '', $name);
// ok: php-dots-removed-once
$other = str_replace('..', '.', $name);
