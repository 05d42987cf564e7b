<?php
// ruleid: php-base-convert-secret
$t = base_convert(sha1($x), 16, 36);
function a() {
    $b = bin2hex(random_bytes(16));
    // ruleid: php-base-convert-secret
    return base_convert($b, 16, 36);
}
// ok: php-base-convert-secret
$t = base_convert('ff', 16, 2);
// ok: php-base-convert-secret
$t = base_convert($number, 10, 36);
