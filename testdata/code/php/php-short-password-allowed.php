<?php
function register($request, $password, $name) {
    $request->validate([
        // ruleid: php-short-password-allowed
        'password' => 'required|string|min:4|confirmed',
        // ok: php-short-password-allowed
        'name' => 'required|min:2',
    ]);
    // ruleid: php-short-password-allowed
    if (strlen($password) < 6) {
        return false;
    }
    // ok: php-short-password-allowed
    if (strlen($name) < 2) {
        return false;
    }
    // ok: php-short-password-allowed
    return strlen($password) >= 12;
}

$rules = [
    // ok: php-short-password-allowed
    'password' => 'required|min:12',
];
