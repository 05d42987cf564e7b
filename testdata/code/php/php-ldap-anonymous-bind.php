<?php
// ruleid: php-ldap-anonymous-bind
$ok = ldap_bind($conn);
// ruleid: php-ldap-anonymous-bind
$ok = ldap_bind($conn, $dn);
// ruleid: php-ldap-anonymous-bind
$ok = ldap_bind($conn, $dn, '');
// ok: php-ldap-anonymous-bind
$ok = ldap_bind($conn, $dn, $password);
