<?php
// ruleid: php-empty-database-password
$c = new mysqli('localhost', 'root', '', 'shop');
// ruleid: php-empty-database-password
$c = mysqli_connect('localhost', 'root', '');
// ruleid: php-empty-database-password
$c = new PDO('mysql:host=db', 'root', '');
// ok: php-empty-database-password
$c = new mysqli('localhost', 'shop', getenv('PW'), 'shop');
// ok: php-empty-database-password
$c = new PDO('sqlite:a.db', '', '');
