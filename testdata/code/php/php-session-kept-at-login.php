<?php
session_start();
if (login_ok($_POST['user'], $_POST['password'])) {
    // ruleid: php-session-kept-at-login
    $_SESSION['user_id'] = $id;
    // ok: php-session-kept-at-login
    $_SESSION['theme'] = 'dark';
}
