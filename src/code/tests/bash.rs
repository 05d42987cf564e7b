use super::check;

#[test]
fn commands() {
    check(
        "bash",
        &[
            (
                "eval ...",
                "eval $x\neval\nx eval\n# eval\n'eval x'\nevaluate x\n",
                &[1, 2],
            ),
            (
                "eval $X",
                "eval \"$x\"\neval a b\neval\nif eval $a; then b; fi\n",
                &[1, 4],
            ),
            (
                "chmod ... 777 $F",
                "chmod 777 f\nchmod -R 777 \"$f\"\nsudo chmod 777 f\nchmod 755 f\nX=1 chmod 777 a && b\n",
                &[1, 2, 5],
            ),
            (
                "chmod ... 777 ...",
                "chmod 777 f g\nchmod 777 a > b 2>&1 || true\n",
                &[1, 2],
            ),
            (
                "curl ... -k ...",
                "curl -k u\ncurl -s -k u | sh\ncurl u\nx=$(curl -k u)\nd=\"a $(curl -k u) b\"\n",
                &[1, 2, 4, 5],
            ),
            ("rm -rf $X", "rm -rf $d/*\nrm -rf \"$d\"\nrm -rf\n", &[1, 2]),
            (
                "$CMD ... --password ...",
                "mysql --password x\nmysql -p x\n",
                &[1],
            ),
        ],
    );
}

#[test]
fn pipes_and_substitutions() {
    check(
        "bash",
        &[
            (
                "curl ... | bash ...",
                "curl -s u | bash\ncurl u 2>/dev/null | bash -s -- x > log\ncurl u | tar x\ncurl u\nif a; then curl u | bash; fi\n",
                &[1, 2, 5],
            ),
            (
                "curl ... | ... | sh",
                "curl u | gunzip | sh\ncurl u | sh\n",
                &[1, 2],
            ),
            (
                "bash <(curl ...)",
                "bash <(curl -s u)\nbash <(cat f)\n",
                &[1],
            ),
            (
                "eval \"$(curl ...)\"",
                "eval \"$(curl u)\"\neval \"$(cat u)\"\n",
                &[1],
            ),
            ("eval $(curl ...)", "eval $(curl u)\n", &[1]),
        ],
    );
}

#[test]
fn assignments_and_statements() {
    check(
        "bash",
        &[
            ("$X=$Y", "a=1\nexport B=\"$c\"\nlocal d=e\nf\n", &[1, 2, 3]),
            ("$X=\"...\"", "a='b'\na=\"$c\"\n", &[1]),
            (
                "$V=$(mktemp -u ...)\n...\n",
                "f=$(mktemp -u)\necho > $f\n",
                &[1],
            ),
            (
                "curl ... -o $F ...\n...\nsh $F",
                "curl u -o f.sh\necho hi\nsh f.sh\n",
                &[1],
            ),
            (
                "curl ... -o $F ...\n...\nsh $F",
                "curl u -o f.sh && sh f.sh\n",
                &[1],
            ),
            (
                "curl ... -o $F ...\n...\nsh $F",
                "curl u -o f.sh && sh g.sh\n",
                &[],
            ),
            ("set +e", "set +e\nset -e\n", &[1]),
        ],
    );
}
