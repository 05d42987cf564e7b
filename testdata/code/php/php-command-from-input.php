<?php
// ruleid: php-command-from-input
system('ping ' . $_GET['host']);
$dir = $_POST['dir'];
// ruleid: php-command-from-input
$list = shell_exec("ls $dir");
// ruleid: php-command-from-input
$out = `cat {$_GET['f']}`;
function convert($in) {
    // ruleid: php-command-from-input
    exec("convert $in out.png");
}
// ok: php-command-from-input
system('ping ' . escapeshellarg($_GET['host']));
// ok: php-command-from-input
exec('uptime');
$n = (int) $_GET['n'];
// ok: php-command-from-input
system("head -n $n file");

// ruleid: php-command-from-input
Process::run('ping ' . $request->input('host'));
// ok: php-command-from-input
Process::run(['ping', '-c', '1', $request->input('host')]);
