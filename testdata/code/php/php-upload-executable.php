<?php
// ruleid: php-upload-executable
move_uploaded_file($tmp, 'uploads/tool.exe');
// ruleid: php-upload-executable
move_uploaded_file($tmp, 'uploads/page.php');
// ok: php-upload-executable
move_uploaded_file($tmp, 'uploads/photo.png');
