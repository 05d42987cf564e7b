<?php
session_start();
if (!isset($_SESSION['uid'])) {
    exit;
}
// ruleid: php-record-of-others
$stmt = $pdo->prepare('SELECT * FROM invoices WHERE id = ?');
$stmt->execute([$_GET['id']]);
// ok: php-record-of-others
$own = $pdo->prepare('SELECT * FROM invoices WHERE id = ? AND user_id = ?');
