<?php
// ruleid: php-hardcoded-password
$password = 'S3cr3t-hunter2';
// ruleid: php-hardcoded-password
define('DB_PASSWORD', 'kq8vPz2w');
// ruleid: php-hardcoded-password
$c = new PDO($dsn, 'root', 'kq8vPz2w');
// ruleid: php-hardcoded-password
$cfg = ['client_secret' => 'a8f5f167f44f4964e6c998dee827110c'];
// ok: php-hardcoded-password
$password = $_ENV['DB_PASSWORD'];
// ok: php-hardcoded-password
$password = '';
// ok: php-hardcoded-password
$type = ['password' => 'required|min:8'];
// ok: php-hardcoded-password
$field = 'password';
// ok: php-hardcoded-password
$password = 'Please enter it';
