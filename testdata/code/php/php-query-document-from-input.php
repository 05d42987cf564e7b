<?php
function login($users) {
    // ruleid: php-query-document-from-input
    return $users->findOne(['name' => $_POST['name'], 'password' => $_POST['password']]);
}

function login_text($users) {
    // ok: php-query-document-from-input
    return $users->findOne(['name' => (string) $_POST['name']]);
}

function active($users) {
    // ok: php-query-document-from-input
    return $users->findOne(['active' => true]);
}
