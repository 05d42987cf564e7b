<?php
// ruleid: php-include-from-input
include $_GET['page'];
// ruleid: php-include-from-input
require_once('pages/' . $_GET['page'] . '.php');
$pages = ['home' => 'home.php'];
// ok: php-include-from-input
include $pages[$_GET['page']] ?? 'home.php';
// ok: php-include-from-input
include __DIR__ . '/a.php';
// ok: php-include-from-input
include basename($_GET['page']) . '.php';
