<?php
$base = 'dc=shop,dc=tld';
// ruleid: php-ldap-xpath-from-input
ldap_search($c, $base, '(uid=' . $_GET['user'] . ')');
// ruleid: php-ldap-xpath-from-input
$nodes = $xpath->query("//user[@name='{$_GET['name']}']");
$u = ldap_escape($_GET['user'], '', LDAP_ESCAPE_FILTER);
// ok: php-ldap-xpath-from-input
ldap_search($c, $base, "(uid=$u)");
// ok: php-ldap-xpath-from-input
$nodes = $xpath->query('//user');
