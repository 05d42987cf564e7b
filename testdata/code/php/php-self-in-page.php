<?php
// ruleid: php-self-in-page
echo '<form action="' . $_SERVER['PHP_SELF'] . '">';
// ok: php-self-in-page
echo htmlspecialchars($_SERVER['PHP_SELF']);
// ok: php-self-in-page
$x = $_SERVER['PHP_SELF'];
