<?php
class Theme
{
    private string $dir = 'views';

    public function render(string $view): void
    {
        // ruleid: php-include-of-parameter
        include $this->dir . '/' . $view . '.php';
    }

    public function renderKnown(string $view): void
    {
        $view = basename($view);
        // ok: php-include-of-parameter
        include $this->dir . '/' . $view . '.php';
    }
}
