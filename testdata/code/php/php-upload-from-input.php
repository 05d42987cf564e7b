<?php
$target = 'uploads/' . basename($_FILES['f']['name']);
// ruleid: php-upload-from-input
move_uploaded_file($_FILES['f']['tmp_name'], $target);
// ok: php-upload-from-input
move_uploaded_file($_FILES['f']['tmp_name'], 'uploads/' . uniqid() . '.png');

function keep_avatar(array $file, string $folder) {
    // ruleid: php-upload-from-input
    move_uploaded_file($file['tmp_name'], $folder . basename($file['name']));
}

function keep_picture(array $file, string $folder) {
    // ok: php-upload-from-input
    move_uploaded_file($file['tmp_name'], $folder . bin2hex(random_bytes(16)) . '.png');
}
