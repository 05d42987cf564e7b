use super::check;

#[test]
fn calls_and_arguments() {
    check(
        "ruby",
        &[
            (
                "eval(...)",
                "eval(x)\neval x\nobj.eval(x)\nevaluate x\n# eval x\n",
                &[1, 2],
            ),
            (
                "f(..., <... params[$K] ...>, ...)",
                "f(a, \"x#{params[:y]}\")\nf g(params[:z])\nf(params)\n",
                &[1, 2],
            ),
            (
                "$O.html_safe",
                "x.html_safe\nx.html_safe()\n\"a\".html_safe\nhtml_safe\n",
                &[1, 2, 3],
            ),
            (
                "$O.where(\"...#{$X}...\")",
                "U.where(\"a = #{b}\")\nU.where(\"a = ?\", b)\nU.where(\"a\")\n",
                &[1],
            ),
            (
                "$O.where($X, ...)",
                "U.where \"a\", 1\nU.where\nU&.where(b)\n",
                &[1, 3],
            ),
            ("params[:id]", "x = params[:id]\nparams[:x]\n", &[1]),
            ("params[$X]", "x = params[:id]\nf(params[x])\n", &[1, 2]),
            (
                "Digest::MD5.hexdigest($X)",
                "Digest::MD5.hexdigest(a)\nDigest::MD5.hexdigest a\nDigest::SHA1.hexdigest a\n",
                &[1, 2],
            ),
            (
                "f(..., verify: false, ...)",
                "f(a, verify: false)\nf(verify: false, b: 1)\nf a, :verify => false\nf(verify: true)\nf(a, { verify: false })\n",
                &[1, 2, 3],
            ),
            (
                "$O.get(...)",
                "a.get\na.get(1)\na.get(1) do |r|\n  b\nend\nget(1)\n",
                &[1, 2, 3],
            ),
            (
                "skip_before_action :x",
                "skip_before_action :x\nskip_before_action :y\nskip_before_action :x, only: [:a]\n",
                &[1],
            ),
            (
                "skip_before_action :x, ...",
                "skip_before_action :x\nskip_before_action :x, only: [:a]\n",
                &[1, 2],
            ),
            (
                "OpenSSL::SSL::VERIFY_NONE",
                "h.verify_mode = OpenSSL::SSL::VERIFY_NONE\nVERIFY_NONE\n",
                &[1],
            ),
            ("`...#{$X}...`", "`ls #{d}`\n`ls`\n%x(ls #{d})\n", &[1, 3]),
        ],
    );
}

#[test]
fn texts() {
    check(
        "ruby",
        &[
            ("f(\"a\")", "f('a')\nf \"a\"\nf(%q(a))\nf(\"b\")\n", &[1, 2]),
            (
                "f(\"...\")",
                "f('a')\nf(\"#{a}\")\nf(a)\nf('a' 'b')\nf('a' + 'b')\n",
                &[1, 4, 5],
            ),
            ("f(\"...\" + $X)", "f('a' + b)\nf('a' + 'b')\n", &[1, 2]),
            ("\"...\" % $X", "\"a %s\" % b\n", &[1]),
        ],
    );
}

#[test]
fn statements_and_definitions() {
    check(
        "ruby",
        &[
            ("$X = $Y", "a = 1\n@b = 2\nC = 3\nd == 4\n", &[1, 2, 3]),
            ("$O.verify_mode = $X", "h.verify_mode = a\n", &[1]),
            (
                "config.force_ssl = false",
                "config.force_ssl = false\nconfig.force_ssl = true\n",
                &[1],
            ),
            (
                "$X = f($Y)\n...\ng($X)",
                "a = f(1)\nif c\n  g(a)\nend\n",
                &[1],
            ),
            (
                "$X = f($Y)\n...\ng($X)",
                "def h\n  a = f 1\n  b.each do |x|\n    g a\n  end\nend\n",
                &[2],
            ),
            (
                "$X = f($Y)\n...\ng($X)",
                "def h\n  a = f 1\nend\ndef i\n  g a\nend\n",
                &[],
            ),
            (
                "def $F(...)\n  ...\nend",
                "def a\n  b\nend\ndef c(d)\n  e\nend\ndef self.g(x) = 1\n",
                &[1, 4],
            ),
            (
                "class $C < ActionController::Base\n  ...\nend",
                "class A < ActionController::Base\n  b\nend\nclass B\n c\nend\n",
                &[1],
            ),
            ("if $X\n  f\nend", "if a\n  f\nend\n", &[1]),
        ],
    );
}
