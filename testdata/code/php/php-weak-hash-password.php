<?php
// ruleid: php-weak-hash-password
$hash = md5($password);
// ruleid: php-weak-hash-password
$row['password'] = sha1($_POST['pw'] . $salt);
// ruleid: php-weak-hash-password
$h = hash('sha256', $request->input('password'));
// ruleid: php-weak-hash-password
$x = ['password' => md5($value)];
// ok: php-weak-hash-password
$hash = password_hash($password, PASSWORD_DEFAULT);
// ok: php-weak-hash-password
$etag = md5($content);
// ok: php-weak-hash-password
$h = hash('sha256', $file);
// ok: php-weak-hash-password
$pass = md5('fixed');
