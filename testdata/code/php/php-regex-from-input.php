<?php
// ruleid: php-regex-from-input
preg_match('/' . $_GET['q'] . '/', $text);
// ok: php-regex-from-input
preg_match('/' . preg_quote($_GET['q'], '/') . '/', $text);
// ok: php-regex-from-input
preg_match('/a/', $_GET['q']);
