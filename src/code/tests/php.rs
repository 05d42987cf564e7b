use super::check;

#[test]
fn calls_and_members() {
    check(
        "php",
        &[
            (
                "eval($X)",
                "<?php\neval($a);\nevil($a);\neval($a, $b);\n$x = eval($a . $b);\n\\eval($a);",
                &[2, 5, 6],
            ),
            (
                "system(...)",
                "<html><?= system($a) ?></html>\n<?php $o->system($a); @system('ls');",
                &[1, 2],
            ),
            (
                "$O->query($Q)",
                "<?php\n$db->query($q);\n$this->db->query('a');\n$o?->query($q);\n$db->query($q, 1);\nquery($q);",
                &[2, 3, 4],
            ),
            (
                "DB::raw(...)",
                "<?php\nuse Illuminate\\Support\\Facades\\DB;\nDB::raw($a);\n\\Illuminate\\Support\\Facades\\DB::raw($a);\nX::raw($a);",
                &[3, 4],
            ),
            (
                "new Process($X)",
                "<?php\nnew Process($a);\nnew \\Symfony\\Process($a);\nnew Other($a);",
                &[2, 3],
            ),
            (
                "$X::create(...)",
                "<?php\nUser::create($a);\nuser($a);",
                &[2],
            ),
            (
                "f(..., ['verify' => false], ...)",
                "<?php\nf(1, ['verify' => false]);\nf(['a' => 1]);\nf(array('verify' => false))",
                &[2, 4],
            ),
            (
                "[..., 'verify' => false, ...]",
                "<?php\n$a = ['b' => 1, 'verify' => false];\n$a = ['verify' => true];",
                &[2],
            ),
            (
                "f($A, $A)",
                "<?php f($a, $b);\nf($a, $a);\nf($_GET, $_GET);",
                &[2, 3],
            ),
            (
                "f($_GET[$K])",
                "<?php f($_GET['a']);\nf($_POST['a']);",
                &[1],
            ),
            (
                "f(<... $_GET ...>)",
                "<?php f('a' . g($_GET['a']));\nf($_POST);",
                &[1],
            ),
        ],
    );
}

#[test]
fn statements() {
    check(
        "php",
        &[
            (
                "echo $X;",
                "<?php\necho $a;\necho $a, $b;\nprint $a;",
                &[2, 3],
            ),
            (
                "include $X",
                "<?php\ninclude $a;\nrequire_once($a);\nf($a);",
                &[2, 3],
            ),
            (
                "$X = f(...);\n...\ng($X);",
                "<?php\n$a = f(1);\nif ($b) {\n  g($a);\n}\n$c = f();\ng($d);",
                &[2],
            ),
            (
                "$X = f()",
                "<?php\n$a = f();\nclass A { public string $b = C; private $d = 'x';\n static function g() { static $x = 1; $this->y = f(); } }",
                &[2, 4],
            ),
            (
                "$X = '...'",
                "<?php\nclass A { private $d = 'x'; }\n$a = \"b\";\n$a = \"$b\";",
                &[2, 3],
            ),
            (
                "function $F(..., $P, ...) { ... eval($P); ... }",
                "<?php\nfunction a($b, string $c = '') { eval($c); }\nclass A {\n  public function b($x): int { if ($y) { eval($x); } return 1; }\n}\nfunction c($d) { eval($e); }",
                &[2, 4],
            ),
            (
                "class $C extends Controller { ... }",
                "<?php class A extends Controller { function a() {} }\nclass B {}",
                &[1],
            ),
            (
                "foreach ($A as $K => $V) { ... $$K = $V; ... }",
                "<?php\nforeach ($_GET as $k => $v) { $$k = $v; }",
                &[2],
            ),
            (
                "if (...) { ... }",
                "<?php if ($a): b(); endif;\nif ($a) { b(); } else { c(); }",
                &[1, 2],
            ),
            ("return $X;", "<?php function f() { return 1; }", &[1]),
            ("$X .= $Y", "<?php $a .= $b;\n$a = $b;", &[1]),
        ],
    );
}

#[test]
fn texts() {
    check(
        "php",
        &[
            (
                "f('...')",
                "<?php\nf('a');\nf(\"a\");\nf(\"$a\");\nf('a' . 'b');\nf('a' . $b);",
                &[2, 3, 5],
            ),
            ("f(\"...\")", "<?php\nf('a');\nf(\"a $b\");", &[2]),
            ("f('a')", "<?php f('a');\nf(\"a\");\nf('b')", &[1, 2]),
            (
                "f(\"...$X...\")",
                "<?php\nf(\"a $b c\");\nf(\"a {$b->c} d\");\nf('a $b c');",
                &[2, 3],
            ),
            ("f($A . $B)", "<?php f('a' . $b);\nf('a');", &[1]),
            (
                "f('=~/^select/')",
                "<?php\nf('select 1');\nf('update');\nf(<<<EOT\nselect 'a'\nEOT);",
                &[2, 4],
            ),
            ("`...`", "<?php $a = `ls $b`;\n$a = 'ls';", &[1]),
            (
                "eval($X)",
                "<?php // eval($a)\n# eval($a)\n'eval($a)';\n\"{${eval($a)}}\"",
                &[4],
            ),
        ],
    );
}

#[test]
fn code_without_tags() {
    check(
        "php",
        &[
            ("eval($X)", "$a = 1;\neval($a);", &[2]),
            ("[..., 'a' => 1, ...]", "$b = ['a' => 1];", &[1]),
        ],
    );
}

#[test]
fn imports() {
    check(
        "php",
        &[
            (
                "Guzzle\\Client::make(...)",
                "<?php use Guzzle\\Client as C;\nC::make(1);\nD::make(1);",
                &[2],
            ),
            (
                "Guzzle\\Client::make(...)",
                "<?php use Guzzle\\{Client, Other as O};\nClient::make(1);\nO::make(1);",
                &[2],
            ),
        ],
    );
}
