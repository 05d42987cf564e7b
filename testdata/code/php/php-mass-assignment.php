<?php
class A extends Model {
    // ruleid: php-mass-assignment
    protected $guarded = [];
}
// ruleid: php-mass-assignment
$u = User::create($request->all());
// ruleid: php-mass-assignment
$u->update($request->all());
// ruleid: php-mass-assignment
Model::unguard();
// ok: php-mass-assignment
$u = User::create($request->validated());
// ok: php-mass-assignment
$u = User::create($request->only(['name']));
class B extends Model {
    // ok: php-mass-assignment
    protected $guarded = ['id'];
}
