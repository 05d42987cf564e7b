<?php
require 'db.php';

$id = (int) $_POST['id'];
// ruleid: php-record-changed-without-check
$db->prepare('DELETE FROM posts WHERE id = ?')->execute([$id]);
// ok: php-record-changed-without-check
$db->prepare('SELECT * FROM posts WHERE id = ?')->execute([$id]);
