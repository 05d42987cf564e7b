<?php
class RegisterController {
    public function store($request) {
        $user = new User();
        $user->email = $request->input('email');
        // ruleid: php-password-stored-plain
        $user->password = $request->input('password');
        $user->save();
        // ok: php-password-stored-plain
        $user->name = $request->input('name');
    }
}
