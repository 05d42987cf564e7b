//! Python.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "python",
        false,
        r#"
sink(source())  # SINK
sink("constant")
---
a = source()
b = a
c = "x" + b + "y"
sink(c)  # SINK
a = "new"
sink(a)
---
a = source()
sink(f"x{a}y")  # SINK
sink("x{}".format(a))  # SINK
sink("x%s" % a)  # SINK
sink("x%s" % (a, 1))  # SINK
sink(",".join(["a", a]))  # SINK
sink(a.strip().lower())  # SINK
sink(a[1:3])  # SINK
sink(unknown(a))  # SINK
sink(len(a))
sink(int(a))
sink(clean(a))
---
def f():
    x = source()
    x += "more"
    sink(x)  # SINK
    x = clean(x)
    sink(x)
---
a, b = source(), "x"
sink(a)  # SINK
sink(b)
---
with open(source()) as handle:
    sink(handle.read())  # SINK
---
if (x := source()):
    sink(x)  # SINK
---
for x in source().split(","):
    sink(x)  # SINK
---
sink([y for y in source()])  # SINK
sink([1 for y in source()])
---
x = ""
while more():
    sink(x)  # SINK
    x = source()
---
try:
    x = source()
except ValueError:
    x = "none"
sink(x)  # SINK
---
async def f():
    x = await source()
    sink(x)  # SINK
---
x = source()
y = x if flag else "no"
sink(y)  # SINK
---
x = source()
del x
match x:
    case "a":
        sink(x)
    case _:
        sink(x)  # SINK
"#,
    );
}

#[test]
fn constants_decide() {
    check(
        "python",
        false,
        r#"
x = source()
num = 106
if (7 * 42) - num > 200:
    x = "safe"
sink(x)  # SINK
---
num = 86
if 7 * 42 - num > 200:
    x = "safe"
else:
    x = source()
sink(x)
---
x = "safe" if 7 * 18 + 1 > 100 else source()
sink(x)
---
guess = "ABC"[1]
match guess:
    case "A":
        x = source()
    case "B":
        x = "bob"
    case "C" | "D":
        x = source()
    case _:
        x = "uncle"
sink(x)
---
x = source()
if False:
    sink(x)
if True:
    pass
else:
    sink(x)
---
def f():
    return "x"
    sink(source())
"#,
    );
}

#[test]
fn collections_are_told_apart_by_key_and_place() {
    check(
        "python",
        false,
        r#"
d = {"a": "x", "b": source()}
sink(d["a"])
sink(d["b"])  # SINK
sink(d.get("a"))
sink(d.get("b"))  # SINK
sink(d)  # SINK
sink(d[k])  # SINK
---
d = {}
d["a"] = source()
d["b"] = "x"
sink(d["b"])
sink(d["a"])  # SINK
---
l = []
l.append("safe")
l.append(source())
l.append("more")
l.pop(0)
sink(l[0])  # SINK
sink(l[1])
---
l = ["a", source()]
sink(l[0])
sink(l[-1])  # SINK
l.insert(0, "x")
sink(l[1])
sink(l[2])  # SINK
---
d = dict(a=source())
sink(d)  # SINK
---
l = [source()]
m = l + ["x"]
sink(m[1])
sink(m[0])  # SINK
---
for key, value in {"a": source()}.items():
    sink(value)  # SINK
"#,
    );
}

#[test]
fn guards_with_early_exit_prove() {
    check(
        "python",
        false,
        r#"
import re
def f():
    x = source()
    if x not in ("a", "b"):
        return
    sink(x)
---
def f():
    x = source()
    if not x.isdigit():
        raise ValueError
    sink(x)
---
def f():
    x = source()
    if not re.fullmatch(r"[a-z]+", x):
        return None
    sink("x" + x)
---
def f():
    x = source()
    if not re.match(r"[a-z]+", x):
        return None
    sink(x)  # SINK
---
def f():
    x = source()
    if re.match(r"^[a-z]+$", x) and flag:
        sink(x)
    sink(x)  # SINK
---
ALLOWED = {"a": "b"}
def f():
    x = source()
    if x in ALLOWED:
        sink(x)
    else:
        sink(x)  # SINK
---
def is_fine(value):
    if value in ["a", "b"]:
        return True
    return False

def f():
    x = source()
    if not is_fine(x):
        return
    sink(x)
---
def check_it(value):
    if not value.isalnum():
        raise ValueError

def f():
    x = source()
    check_it(x)
    sink(x)
    y = source()
    sink(y)  # SINK
---
def f():
    x = source()
    ok = x in ("a", "b")
    if not ok:
        return
    sink(x)
---
def f():
    x = source()
    if not is_valid_name(x):
        return
    sink(x)
---
def f():
    x = source()
    if x == "a" or x == "b":
        sink(x)
    if x != "a" and x != "b":
        sink(x)  # SINK
---
def f():
    x = source()
    if proves(x):
        sink(x)
    else:
        sink(x)  # SINK
---
def f():
    x = source()
    assert x in ("a", "b")
    sink(x)
---
def f():
    if source("a") not in ("a", "b"):
        return
    sink(source("a"))
    sink(source("b"))  # SINK
---
def f():
    x = source()
    y = "a" + x
    if x not in ("a", "b"):
        abort(400)
    sink(y)
---
def f():
    x = source()
    y = x if proves(x) else "none"
    sink(y)
    z = "none" if proves(x) else x
    sink(z)  # SINK
    sink(x)  # SINK
---
def f():
    x = source()
    sink(x if proves(x) else "none")
    sink(proves(x) and x)
    sink(x if other(x) else "none")  # SINK
---
def f():
    x = source()
    if proves(x) is None:
        return
    sink(x)
"#,
    );
}

#[test]
fn calls_of_the_same_file_are_followed() {
    check(
        "python",
        false,
        r#"
def give():
    return source()

def same(value):
    return value

def fixed(value):
    return "x"

def arrive(value):
    sink(value)  # SINK

sink(give())  # SINK
sink(same(source()))  # SINK
sink(same("x"))
sink(fixed(source()))
arrive(source())
---
def outer(value, extra="x"):
    def inner(v):
        return v + extra
    return inner(value)
sink(outer(source()))  # SINK
sink(outer("x", extra=source()))  # SINK
sink(outer("x"))
---
class Thing:
    def __init__(self, value):
        self.value = value
        self.other = "x"

    def get(self):
        return self.value

    def put(self, value):
        self.other = value

thing = Thing(source())
sink(thing.value)  # SINK
sink(thing.get())  # SINK
sink(thing.other)
thing.put(source())
sink(thing.other)  # SINK
sink(Thing("x").get())
---
class Base:
    def read(self):
        return source()

class Derived(Base):
    def run(self):
        sink(self.read())  # SINK
---
def fill(items):
    items.append(source())
items = []
fill(items)
sink(items[0])  # SINK
---
def loop(n):
    if n == 0:
        return source()
    return loop(n - 1)
sink(loop(3))  # SINK
---
f = lambda v: v + "x"
sink(f(source()))  # SINK
sink(f("y"))
---
x = source()
y = "z"
def use():
    sink(x)  # SINK
    sink(y)
use()
---
source().each(lambda v: sink(v))  # SINK
---
query(source(), lambda rows: sink(rows))
---
def decorated():
    @wraps
    def handler():
        sink(source())  # SINK
    return handler
"#,
    );
}

#[test]
fn parameters_are_input_unless_all_callers_are_known() {
    check(
        "python",
        true,
        r#"
def run(command):
    sink(command)  # SINK
---
def run(command):
    sink(command)
run("ls")
---
def run(command):
    sink(command)  # SINK
run("ls")
run(something)
---
def run(count: int, flag: bool):
    sink(count)
---
class Runner:
    def __init__(self, command):
        self.command = command
    def run(self):
        sink(self.command)  # SINK
---
def run(name):
    if name not in ("a", "b"):
        return
    sink(name)
---
def main():
    run("x")
def run(name):
    sink(name)
---
text = "x" + name
sink(text)  # SINK
sink(module.LIMIT)
---
from settings import name
sink(name)
sink(NAME)
"#,
    );
}
