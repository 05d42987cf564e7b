<?php
// ruleid: php-loose-secret-comparison
if ($_POST['token'] == $expected) { login(); }
// ruleid: php-loose-secret-comparison
if ($row['reset_token'] == $_GET['reset_token']) { login(); }
// ruleid: php-loose-secret-comparison
if (strcmp($_POST['password'], $password) == 0) { login(); }
// ok: php-loose-secret-comparison
if (hash_equals($expected, (string) $_POST['token'])) { login(); }
// ok: php-loose-secret-comparison
if ($_POST['token'] === $expected) { login(); }
// ok: php-loose-secret-comparison
if ($_POST['token'] == '') { fail(); }
// ok: php-loose-secret-comparison
if ($_POST['colour'] == $colour) { paint(); }
// ok: php-loose-secret-comparison
if ($_POST['password'] != $_POST['password_again']) { fail(); }

// ruleid: php-loose-secret-comparison
if ($_SERVER['HTTP_X_API_KEY'] == getenv('API_KEY')) { allow(); }
// ok: php-loose-secret-comparison
if ($_SERVER['HTTP_X_REQUESTED_WITH'] == 'XMLHttpRequest') { ajax(); }
// ok: php-loose-secret-comparison
if (hash_equals(getenv('API_KEY'), $_SERVER['HTTP_X_API_KEY'])) { allow(); }
