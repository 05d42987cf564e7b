<?php
// ruleid: php-tls-verification-disabled
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
// ruleid: php-tls-verification-disabled
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
// ruleid: php-tls-verification-disabled
curl_setopt_array($ch, [CURLOPT_SSL_VERIFYPEER => 0]);
// ruleid: php-tls-verification-disabled
$c = new Client(['verify' => false]);
// ruleid: php-tls-verification-disabled
$s = stream_context_create(['ssl' => ['verify_peer' => false]]);
// ruleid: php-tls-verification-disabled
$r = Http::withoutVerifying()->get($url);
// ok: php-tls-verification-disabled
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);
// ok: php-tls-verification-disabled
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);
// ok: php-tls-verification-disabled
$c = new Client(['verify' => '/etc/ca.pem']);
