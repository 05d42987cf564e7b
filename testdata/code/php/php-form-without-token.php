<?php
session_start();
if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    // ruleid: php-form-without-token
    $stmt = $pdo->prepare('UPDATE users SET email = ? WHERE id = ?');
    $stmt->execute([$_POST['email'], $_SESSION['user_id']]);
}
// ok: php-form-without-token
$list = $pdo->query('SELECT id, email FROM users');
