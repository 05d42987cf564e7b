<?php
$target = 'uploads/' . basename($_FILES['f']['name']);
// ruleid: php-upload-from-input
move_uploaded_file($_FILES['f']['tmp_name'], $target);
// ok: php-upload-from-input
move_uploaded_file($_FILES['f']['tmp_name'], 'uploads/' . uniqid() . '.png');
