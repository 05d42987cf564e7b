<?php
// ruleid: php-command-dynamic
exec($command);
// ruleid: php-command-dynamic
system("convert $in out.png", $status);
// ruleid: php-command-dynamic
$o = shell_exec('cat ' . $path);
// ruleid: php-command-dynamic
$o = `ls $dir`;
// ruleid: php-command-dynamic
$p = popen("mail $to", 'w');
// ok: php-command-dynamic
exec('uptime');
// ok: php-command-dynamic
exec('convert ' . escapeshellarg($in));
$fixed = 'df -h';
// ok: php-command-dynamic
exec($fixed);
// ok: php-command-dynamic
proc_open(['ls', $dir], $d, $p);
// ok: php-command-dynamic
$db->exec($sql);
// ok: php-command-dynamic
$o = `uptime`;
