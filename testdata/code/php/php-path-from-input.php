<?php
// ruleid: php-path-from-input
readfile('files/' . $_GET['file']);
$path = $_POST['path'];
// ruleid: php-path-from-input
unlink("/srv/$path");
function load($name) {
    // ok: php-path-from-input
    return file_get_contents("data/$name");
}
// ok: php-path-from-input
readfile('files/' . basename($_GET['file']));
// ok: php-path-from-input
file_put_contents('a.txt', $_POST['text']);
$p = $_GET['p'];
if (!in_array($p, ['a.txt', 'b.txt'])) { exit; }
// ok: php-path-from-input
readfile($p);
