use super::check;

#[test]
fn calls_and_arguments() {
    check(
        "python",
        &[
            ("eval($X)", "eval(a)\neval(a, b)\neval()\nx.eval(a)", &[1]),
            (
                "eval(...)",
                "eval()\neval(a, *b, **c)\ny = [eval(z) for z in q]\nevaluate(a)",
                &[1, 2, 3],
            ),
            (
                "f(..., 1, ...)",
                "f(1)\nf(0, 1)\nf(0, 1, 2)\nf(2)\nf(a=1)",
                &[1, 2, 3],
            ),
            (
                "f(1, ..., 3)",
                "f(1, 3)\nf(1, 2, 3)\nf(1, 2, 3, 4)\nf(0, 1, 3)",
                &[1, 2],
            ),
            (
                "f($X, $X)",
                "f(a, a)\nf(a, b)\nf(g(1), g( 1 ))\nf('a', \"a\")",
                &[1, 3, 4],
            ),
            (
                "f($...A, last)",
                "f(last)\nf(1, 2, last)\nf(last, 1)",
                &[1, 2],
            ),
            (
                "f(x, verify=False)",
                "f(x, verify=False)\nf(verify=False)\nf(x, verify=False, t=1)",
                &[1],
            ),
            (
                "f(..., verify=False, ...)",
                "f(verify=False)\nf(u, t=1, verify=False, q=2)\nf(u, verify=True)\nf(u, False)",
                &[1, 2],
            ),
            ("f(a=1, b=2)", "f(b=2, a=1)\nf(a=1)\nf(a=1, b=2, c=3)", &[1]),
            ("f(a=$X, b=$X)", "f(b=1, a=1)\nf(a=1, b=2)", &[1]),
            ("f(..., $X)", "f(a)\nf(a, k=1)\nf(k=1)", &[1, 2]),
            (
                "$F(..., shell=True)",
                "run(c, shell=True)\na.b.run(c, cwd=d, shell=True)\nrun(c)",
                &[1, 2],
            ),
            ("$O.m(...)", "a.m()\nb[0].m(1)\nc().m()\nm()", &[1, 2, 3]),
            ("f(**$K)", "f(**k)\nf(k)\nf(*k)", &[1]),
            ("f((a))", "f(a)\nf((a))\nf(((a)))", &[1, 2, 3]),
            ("f(\n  a,\n  b,\n)", "f(a, b)\nf(a,\n  b)", &[1, 2]),
        ],
    );
}

#[test]
fn texts() {
    check(
        "python",
        &[
            (
                "f(\"a\")",
                "f('a')\nf(\"a\")\nf('''a''')\nf(r'a')\nf(b'a')\nf('b')\nf(f'{a}')",
                &[1, 2, 3, 4, 5],
            ),
            (
                "f(\"...\")",
                "f('')\nf('x' 'y')\nf('x' + 'y')\nf(f'x')\nf(f'{x}')\nf(x)\nf('x' + y)",
                &[1, 2, 3, 4],
            ),
            ("f(\"ab\")", "f('ab')\nf('a' 'b')\nf('a' + 'b')", &[1, 2, 3]),
            (
                "f(\"=~/^md[45]$/\")",
                "f('md5')\nf('md4')\nf('md55')\nf(md5)",
                &[1, 2],
            ),
            ("f(\"$X\", \"$X\")", "f('a', 'a')\nf('a', 'b')", &[1]),
            (
                "g(f\"...{$X}...\")",
                "g(f'{a}')\ng(f'x {a} y')\ng(f'{a}{b}')\ng('a')\ng(f'a')",
                &[1, 2, 3],
            ),
            ("\"...\" % $X", "'a %s' % b\nc % b", &[1]),
            ("\"...\".format(...)", "'{}'.format(a)\nx.format(a)", &[1]),
            ("$D[\"k\"]", "d['k']\nd[k]\nd['j']", &[1]),
        ],
    );
}

#[test]
fn imports() {
    check(
        "python",
        &[
            (
                "subprocess.call(...)",
                "import subprocess\nsubprocess.call(a)",
                &[2],
            ),
            (
                "subprocess.call(...)",
                "import subprocess as sp\nsp.call(a)",
                &[2],
            ),
            (
                "subprocess.call(...)",
                "from subprocess import call\ncall(a)",
                &[2],
            ),
            (
                "subprocess.call(...)",
                "from subprocess import call as c, run\nc(a)\nrun(a)",
                &[2],
            ),
            (
                "subprocess.call(...)",
                "from subprocess import *\ncall(a)",
                &[2],
            ),
            (
                "subprocess.call(...)",
                "from .subprocess import call\ncall(a)",
                &[],
            ),
            (
                "subprocess.call(...)",
                "from other import call\ncall(a)",
                &[],
            ),
            (
                "os.path.join(...)",
                "from os import path as p\np.join(a)\nimport os.path\nos.path.join(b)",
                &[2, 4],
            ),
            (
                "yaml.load(...)",
                "def f():\n    import yaml as y\n    return y.load(s)",
                &[3],
            ),
            (
                "flask.request.args",
                "from flask import request\nx = request.args['a']",
                &[2],
            ),
            (
                "random.$F(...)",
                "from random import choice\nchoice(a)\nother(a)\nrandom.random()",
                &[2, 4],
            ),
            (
                "a.b.$F()",
                "import a.b as c\nc.x()\nfrom a import b\nb.y()",
                &[2, 4],
            ),
        ],
    );
}

#[test]
fn statements() {
    check(
        "python",
        &[
            ("$X = f()\n...\ng($X)", "a = f()\nb = 1\ng(a)\n", &[1]),
            ("$X = f()\n...\ng($X)", "a = f()\ng(b)\n", &[]),
            (
                "$X = f()\n...\ng($X)",
                "a = f()\nif c:\n    y = h(g(a))\n",
                &[1],
            ),
            ("$X = f()\n...\ng($X)", "a = f()\ndef h():\n    g(a)\n", &[]),
            (
                "$X = f()\n...\ng($X)",
                "def h():\n    a = f()\n    return g(a)\n",
                &[2],
            ),
            (
                "$X = f()\n...\ng($X)",
                "def h():\n    a = f()\ndef i(a):\n    g(a)\n",
                &[],
            ),
            ("$X = f()\ng($X)", "a = f()\nb = 1\ng(a)\n", &[]),
            ("$X = f()\ng($X)", "a = f()\nprint(g(a))\n", &[1]),
            ("$X = f()\n...\n$X = g()", "a = f()\na = g()\n", &[1]),
            ("$X = $Y", "a: int = 1\nb = 2\nc += 3\nd == 4\n", &[1, 2]),
            (
                "if $X:\n    return ...",
                "if a:\n    return\nif b:\n    return 1\nif c:\n    x()\n    return\n",
                &[1, 3],
            ),
            (
                "if $X:\n    ...\n    return 1\n",
                "if a:\n    b()\n    return 1\n",
                &[1],
            ),
            (
                "if $X:\n    a()\nelse:\n    b()",
                "if x:\n    a()\nelse:\n    b()\nif x:\n    a()\n",
                &[1],
            ),
            ("if $X:\n    a()", "if x:\n    a()\nelse:\n    b()\n", &[1]),
            ("assert $X", "assert a\nassert a, 'm'\n", &[1]),
            (
                "try:\n    ...\nexcept $E:\n    pass",
                "try:\n    a()\n    b()\nexcept E:\n    pass\n",
                &[1],
            ),
            (
                "except $E:\n    pass",
                "try:\n    a()\nexcept E:\n    pass\n",
                &[3],
            ),
            (
                "with open(...) as $F:\n    ...",
                "with open(p) as f:\n    a()\n    b()\n",
                &[1],
            ),
            ("import telnetlib", "import telnetlib\nimport os\n", &[1]),
            (
                "from a import b",
                "from a import b\nfrom a import c\n",
                &[1],
            ),
            ("for $I in $L:\n    ...", "for a in b:\n    c()\n", &[1]),
        ],
    );
}

#[test]
fn definitions() {
    check(
        "python",
        &[
            (
                "def $F(...):\n    ...",
                "def f(): pass\n@d\nasync def g(a, b=1) -> int:\n    x()\n    y()\n",
                &[1, 3],
            ),
            (
                "def $F(..., $A, ...):\n    ...\n    eval($A)",
                "def f(a, b):\n    eval(b)\n",
                &[1],
            ),
            (
                "@app.route(...)\ndef $F(...):\n    ...",
                "@app.route('/')\ndef f():\n    pass\n",
                &[1],
            ),
            (
                "class $C(Base):\n    ...",
                "class A(Base):\n    x = 1\nclass B:\n    pass\n",
                &[1],
            ),
            (
                "lambda $X: eval($X)",
                "lambda a: eval(a)\nlambda a: eval(b)",
                &[1],
            ),
        ],
    );
}

#[test]
fn depth_and_chains() {
    check(
        "python",
        &[
            (
                "f(<... x ...>)",
                "f(x)\nf(g(x))\nf(y)\nf([1, {'a': x}])\nf(lambda: x)",
                &[1, 2, 4],
            ),
            (
                "a. ... .b()",
                "a.b()\na.c.b()\na.c().d(1).b()\nz.c().b()\nb()",
                &[1, 2, 3],
            ),
            ("$X = <... f() ...>", "a = g(f())\nb = 1\n", &[1]),
            (
                "db.query(...). ... .execute($S)",
                "db.query(a).where(b).execute(s)\n",
                &[1],
            ),
            ("<... $X ...> + $X", "f(a) + a\nf(b) + a\n", &[1]),
        ],
    );
}

#[test]
fn literals_and_collections() {
    check(
        "python",
        &[
            (
                "{..., \"a\": $X, ...}",
                "{'a': 1}\n{'b': 2, 'a': 1, 'c': 3}\n{'b': 1}\n",
                &[1, 2],
            ),
            ("[..., 1, ...]", "[1]\n[0, 1, 2]\n[2]\n", &[1, 2]),
            (
                "os.chmod($P, 0o777)",
                "import os\nos.chmod(p, 0o777)\nos.chmod(p, 0o600)\n",
                &[2],
            ),
            ("DEBUG = True", "DEBUG = True\nDEBUG = False\n", &[1]),
            ("$X == None", "a == None\na != None\na is None\n", &[1]),
            ("not $X", "not a\na\n", &[1]),
            ("$A if $B else $C", "x = 1 if y else 2\n", &[1]),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "python",
        &[
            (
                "eval(...)",
                "# eval(x)\n\"\"\"eval(x)\"\"\"\ns = 'eval(x)'\nf'{eval(x)}'\n",
                &[4],
            ),
            ("f(a, b)", "f(a,  # f(a, b)\n  b)\n", &[1]),
            (
                "eval(...)",
                "def f(:\n    eval(x)\n\nclass (((\neval(y)\n",
                &[2, 5],
            ),
            (
                "eval(...)",
                "if True\n  eval(a)\nprint 'x' % eval(b)\n",
                &[2, 3],
            ),
            ("eval(...)", "```\neval(a)\n```\n", &[2]),
            ("eval($X)", "eval(a\nb = 1\n", &[]),
            (
                "eval($X)",
                "    the rest of a docstring, isn't it.\n    \"\"\"\n    eval(a)\n",
                &[3],
            ),
        ],
    );
}
