<?php
// ruleid: php-session-key-from-input
$_SESSION[$_POST['name']] = true;
$k = $_GET['k'];
// ruleid: php-session-key-from-input
$_SESSION[$k] = 1;
$data = $_POST;
// ruleid: php-session-key-from-input
extract($data);
// ok: php-session-key-from-input
$_SESSION['user'] = $_POST['user'];
// ok: php-session-key-from-input
$_SESSION['a'] = 1;
