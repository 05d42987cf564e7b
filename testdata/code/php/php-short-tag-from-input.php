<?php
// ok: php-short-tag-from-input
?><b><?= htmlspecialchars($_GET['a']) ?></b><?php
// ruleid: php-short-tag-from-input
?><b><?= $_GET['name'] ?></b>
