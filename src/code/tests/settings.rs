//! Languages that hold settings rather than code.

use super::check;

#[test]
fn yaml() {
    check(
        "yaml",
        &[
            (
                "privileged: true",
                "a:\n  privileged: true\nb:\n  c: 1\n  privileged: true\n---\nd: {privileged: true}\ne: {privileged: false}\n\"privileged\": true\n",
                &[2, 5, 7, 9],
            ),
            ("a:\n  ...\n  b: $X\n  ...\n", "a:\n  c: 1\n  b: 2\n", &[1]),
            ("a:\n  ...\n  b: $X\n", "a:\n  b: 2\n", &[1]),
            ("a:\n  ...\n  b: $X\n", "a:\n  c: 2\n", &[]),
            (
                "...\nuses: $U\n...\nwith:\n  ...\n  ref: $R\n",
                "- uses: x\n  name: y\n  with:\n    ref: z\n- uses: x\n",
                &[1],
            ),
            (
                "steps:\n  - ...\n  - run: $X\n  - ...\n",
                "steps:\n  - run: a\n",
                &[1],
            ),
            (
                "steps:\n  - ...\n  - run: $X\n  - ...\n",
                "steps:\n- uses: a\n- run: |\n    b\n    c\n- run: d\n",
                &[1],
            ),
            ("on: pull_request_target", "on: pull_request_target\n", &[1]),
            (
                "run: $X",
                "jobs:\n  a:\n    steps:\n      - name: b\n        run: |\n          echo\n",
                &[5],
            ),
            ("hostPID: true\n...\nb: 1", "b: 1\nhostPID: true\n", &[1]),
            ("x: \"...\"", "x: 'a'\nx: \"b\"\nx: c\n", &[1, 2]),
            (
                "[..., all, ...]",
                "drop: [a, all]\ndrop:\n  - all\n",
                &[1, 3],
            ),
        ],
    );
}

#[test]
fn dockerfile() {
    check(
        "dockerfile",
        &[
            (
                "USER root",
                "FROM a\nUSER root\nUSER app\n# USER root\n",
                &[2],
            ),
            ("FROM $X", "FROM a\nFROM b:1 AS c\n", &[1, 2]),
            ("RUN $X", "FROM a\nRUN x && \\\n  y\nRUN [\"a\"]\n", &[2, 4]),
            (
                "ENV $X=$Y",
                "FROM a\nENV A=1 B=\"2\"\nENV C 3\nARG D=4\nARG E\n",
                &[2, 3, 4],
            ),
            (
                "ADD $X ... $Y",
                "FROM a\nADD http://x y\nADD --chown=a b c\nCOPY b c\n",
                &[2, 3],
            ),
            ("FROM a\n...\nUSER b", "FROM a\nRUN x\nUSER b\n", &[1]),
        ],
    );
}

#[test]
fn terraform() {
    check(
        "terraform",
        &[
            (
                "resource \"aws_s3_bucket\" $N {\n  ...\n  acl = \"public-read\"\n  ...\n}",
                "resource \"aws_s3_bucket\" \"b\" {\n  tags = {}\n  acl = \"public-read\"\n}\nresource \"aws_s3_bucket\" \"c\" {\n  acl = \"private\"\n}\n",
                &[1],
            ),
            (
                "resource \"a\" \"...\" {\n  ...\n}",
                "resource \"a\" \"b\" {\n  c = 1\n}\nresource \"b\" \"b\" {\n}\n",
                &[1],
            ),
            (
                "acl = $X",
                "resource \"a\" \"b\" {\n  x = 1\n  acl = var.y\n  acl = \"z\"\n}\n",
                &[3, 4],
            ),
            (
                "ingress {\n  ...\n  cidr_blocks = [..., \"0.0.0.0/0\", ...]\n}",
                "resource \"a\" \"b\" {\n  ingress {\n    from_port = 22\n    cidr_blocks = [\"1.2.3.4/5\", \"0.0.0.0/0\"]\n  }\n}\n",
                &[2],
            ),
            ("jsonencode(...)", "a = jsonencode({ b = 1 })\n", &[1]),
            (
                "{..., Action = \"*\", ...}",
                "a = { Effect = \"Allow\", Action = \"*\" }\nb = {\n  \"Action\" : \"*\"\n}\n",
                &[1, 2],
            ),
            ("a = \"...\"", "a = \"b\"\na = \"b${c}\"\na = c\n", &[1]),
        ],
    );
}
