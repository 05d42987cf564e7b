<?php
// ruleid: php-upload-own-name
move_uploaded_file($_FILES['a']['tmp_name'], 'up/' . $_FILES['a']['name']);
function a() {
    $target = 'up/' . basename($_FILES['a']['name']);
    // ruleid: php-upload-own-name
    move_uploaded_file($_FILES['a']['tmp_name'], $target);
}
// ruleid: php-upload-own-name
$file->move('up', $file->getClientOriginalName());
// ok: php-upload-own-name
move_uploaded_file($_FILES['a']['tmp_name'], 'up/' . bin2hex(random_bytes(8)) . '.png');
// ok: php-upload-own-name
$file->store('up');
