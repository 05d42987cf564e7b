<?php
// ruleid: php-role-from-client
if (isset($_COOKIE['role']) && $_COOKIE['role'] === 'admin') {
    show_panel();
}

// ruleid: php-role-from-client
if ($_COOKIE['is_admin'] == 1) {
    show_panel();
}

// ok: php-role-from-client
if ($_SESSION['role'] === 'admin') {
    show_panel();
}

// ok: php-role-from-client
if ($_COOKIE['theme'] === 'dark') {
    use_dark();
}
