<?php
// ruleid: php-log-from-input
error_log('login of ' . $_POST['user']);
// ruleid: php-log-from-input
Log::info('login ' . $request->input('user'));
// ruleid: php-log-from-input
$this->logger->warning("login {$_GET['user']}");
// ok: php-log-from-input
Log::info('login', ['user' => $request->input('user')]);
// ok: php-log-from-input
error_log('login of ' . json_encode($_POST['user']));
// ok: php-log-from-input
error_log('item ' . (int) $_GET['id']);
// ok: php-log-from-input
error_log('started');
