<?php
function update(Request $request, User $user)
{
    $request->validate([
        // ruleid: php-laravel-unique-ignore
        'email' => [Rule::unique('users')->ignore($request->id)],
    ]);
    $column = $request->input('column');
    Validator::make($request->all(), [
        // ruleid: php-laravel-unique-ignore
        'name' => Rule::unique('users')->ignore($user->id, $column),
        // ok: php-laravel-unique-ignore
        'nick' => Rule::unique('users')->ignore($user->id),
    ]);
    $id = (int) $request->id;
    // ok: php-laravel-unique-ignore
    $rule = Rule::unique('users')->ignore($id);
}
