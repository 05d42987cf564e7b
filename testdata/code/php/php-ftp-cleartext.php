<?php
// ruleid: php-ftp-cleartext
$c = ftp_connect($host);
// ruleid: php-ftp-cleartext
ftp_login($c, $u, $p);
// ok: php-ftp-cleartext
$c = ftp_ssl_connect($host);
