<?php
// ruleid: php-blade-unescaped
$twig = new Environment($loader, ['autoescape' => false]);
// ruleid: php-blade-unescaped
$smarty->escape_html = false;
// ok: php-blade-unescaped
$twig = new Environment($loader, ['autoescape' => 'html']);
// ok: php-blade-unescaped
$twig = new Environment($loader);
