<?php
// ruleid: php-secret-in-log
error_log('login with ' . $_POST['password']);
// ruleid: php-secret-in-log
Log::info("login of $user", ['password' => $password]);
// ruleid: php-secret-in-log
file_put_contents('app.log', "key: {$apiKey}", FILE_APPEND);
// ok: php-secret-in-log
error_log('login of ' . $_POST['user']);
// ok: php-secret-in-log
Log::info('password changed', ['user' => $user->id]);
// ok: php-secret-in-log
$auth->check($user, $password);
