//! PHP.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "php",
        false,
        r#"<?php
sink(source());  // SINK
sink("constant");
---
<?php
$a = source();
$b = $a;
$c = 'x' . $b . 'y' . 'z';
sink($c);  // SINK
$a = "new";
sink($a);
---
<?php
$a = source();
sink("x $a y");  // SINK
sink("x {$a} y");  // SINK
sink('x $a y');
sink(sprintf('x %s', $a));  // SINK
sink(implode(',', ['a', $a]));  // SINK
sink(trim(strtolower($a)));  // SINK
sink(unknown($a));  // SINK
sink($a ?? 'b');  // SINK
sink($a ?: 'b');  // SINK
sink($x ? $a : 'b');  // SINK
sink(strlen($a));
sink((int) $a);
sink((string) $a);  // SINK
sink(intval($a));
sink(clean($a));
$h = <<<EOT
text $a
EOT;
sink($h);  // SINK
---
<?php
$a = 'x';
$a .= source();
sink($a);  // SINK
$b['k'] = source();
sink($b['k']);  // SINK
sink($b['l']);
$b = ['k' => source(), 'l' => 'c'];
sink($b['k']);  // SINK
sink($b['l']);
---
<?php
list($a, $b) = [source(), 'x'];
sink($a);  // SINK
sink($b);
[$c, $d] = [source(), 'x'];
sink($c);  // SINK
---
<?php
foreach (source() as $k => $v) {
    sink($v);  // SINK
    sink($k);  // SINK
}
for ($i = 0; $i < 3; $i++) { sink($x); $x = source(); } // SINK
---
<?php
if ($row = source()) { sink($row); } // SINK
---
<?php
while ($line = source()) { sink($line); } // SINK
"#,
    );
}

#[test]
fn functions_and_objects() {
    check(
        "php",
        false,
        r#"<?php
function id($x) { return 'a' . $x; }
function constant($x) { return 'a'; }
sink(id(source()));  // SINK
sink(constant(source()));
sink(id('b'));
---
<?php
class A {
    private $name;
    private $other = 'x';
    public function __construct($name) { $this->name = $name; }
    public function get(): string { return $this->name; }
    public function run() { sink($this->name); sink($this->other); } // SINK
}
$a = new A(source());
sink($a->get());  // SINK
$a->run();
---
<?php
$f = function ($x) use ($y) { sink($x); }; // SINK
$f(source());
$g = fn($x) => sink($x); // SINK
$g(source());
"#,
    );
}

#[test]
fn checks_are_seen() {
    check(
        "php",
        false,
        r#"<?php
$a = source();
if (!in_array($a, ['b', 'c'])) { die('no'); }
sink($a);
---
<?php
$a = source();
if (is_numeric($a)) { sink($a); } else { sink($a); } // SINK
---
<?php
$a = source();
if (!ctype_digit($a)) { exit; }
sink($a);
---
<?php
$a = source();
switch ($a) { case 'b': sink($a); break; default: $a = 'c'; }
sink($a);
---
<?php
$a = source();
if ($a === 'b') { sink($a); }
$b = match (true) { default => $a };
sink($b);  // SINK
"#,
    );
}
