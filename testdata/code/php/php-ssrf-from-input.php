<?php
// ruleid: php-ssrf-from-input
$ch = curl_init($_GET['url']);
// ruleid: php-ssrf-from-input
curl_setopt($ch, CURLOPT_URL, 'http://' . $_POST['host'] . '/status');
// ruleid: php-ssrf-from-input
$x = file_get_contents($_GET['url']);
// ruleid: php-ssrf-from-input
$r = $client->request('GET', $_GET['url']);
// ok: php-ssrf-from-input
$ch = curl_init('https://api.host.tld/v1?q=' . urlencode($_GET['q']));
// ok: php-ssrf-from-input
$x = file_get_contents('https://api.host.tld/v1/' . $_GET['id']);

$feed = filter_input(INPUT_GET, 'feed', FILTER_VALIDATE_URL);
// ruleid: php-ssrf-from-input
$handle = curl_init($feed);
