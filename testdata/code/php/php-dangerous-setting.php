<?php
// ruleid: php-dangerous-setting
ini_set('allow_url_include', '1');
// ruleid: php-dangerous-setting
ini_set('open_basedir', '');
// ok: php-dangerous-setting
ini_set('memory_limit', '1G');
// ok: php-dangerous-setting
ini_set('allow_url_include', '0');
