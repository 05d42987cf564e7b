<?php
// ruleid: php-header-from-input
mail('a@host.tld', 'Contact', $_POST['text'], 'From: ' . $_POST['email']);
// ruleid: php-header-from-input
mail('a@host.tld', $_POST['subject'], $_POST['text']);
// ok: php-header-from-input
mail('a@host.tld', 'Contact', $_POST['text']);
$from = filter_var($_POST['email'], FILTER_VALIDATE_EMAIL);
// ok: php-header-from-input
mail('a@host.tld', 'Contact', $_POST['text'], 'From: ' . $from);
