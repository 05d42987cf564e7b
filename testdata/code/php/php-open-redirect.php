<?php
// ruleid: php-open-redirect
header('Location: ' . $_GET['next']);
// ruleid: php-open-redirect
header("Location: {$_POST['to']}");
// ruleid: php-open-redirect
wp_redirect($_REQUEST['to']);
// ruleid: php-open-redirect
header('Location: ' . $_SERVER['REQUEST_URI']);
// ruleid: php-open-redirect
$r = redirect($request->input('next'));
// ok: php-open-redirect
header('Location: /home?id=' . $_GET['id']);
// ok: php-open-redirect
header('Location: page.php?id=' . $_GET['id']);
// ok: php-open-redirect
header('X-Name: ' . $_GET['name']);
// ok: php-open-redirect
header('Location: index.php');
