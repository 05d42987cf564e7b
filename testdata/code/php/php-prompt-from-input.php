<?php
// ruleid: php-prompt-from-input
$m = [['role' => 'system', 'content' => "You help {$_POST['name']}."]];
// ruleid: php-prompt-from-input
$m = [['role' => 'system', 'content' => 'Be kind to ' . $request->input('n')]];
// ok: php-prompt-from-input
$m = [['role' => 'system', 'content' => 'You help.'], ['role' => 'user', 'content' => $_POST['q']]];
