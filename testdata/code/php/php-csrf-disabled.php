<?php
// ruleid: php-csrf-disabled
$resolver->setDefaults(['csrf_protection' => false]);
class A extends VerifyCsrfToken {
    // ruleid: php-csrf-disabled
    protected $except = ['api/*'];
}
// ruleid: php-csrf-disabled
$config['csrf_protection'] = FALSE;
class B extends Controller {
    // ruleid: php-csrf-disabled
    public $enableCsrfValidation = false;
}
// ok: php-csrf-disabled
$resolver->setDefaults(['csrf_protection' => true]);
class C extends VerifyCsrfToken {
    // ok: php-csrf-disabled
    protected $except = [];
}
