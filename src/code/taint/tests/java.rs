//! Java.

use super::check;

/// Cases are bodies of a method; `//class` begins what stands beside it in the class.
fn methods(parameters: bool, cases: &str) {
    let whole: Vec<String> = cases
        .split("\n---\n")
        .map(|case| {
            let (body, members) = case.split_once("//class").unwrap_or((case, ""));
            format!("class A {{\nvoid run(int flag) {{{body}}}\n{members}\n}}\n")
        })
        .collect();
    check("java", parameters, &whole.join("\n---\n"));
}

#[test]
fn a_type_of_elsewhere_has_methods_of_its_own() {
    check(
        "java",
        false,
        r#"
class A {
  void ok(Long id) { sink("x" + id); }
  void f() { Response.ok(source()).build(); }
}
---
class A {
  void ok(String id) { sink("x" + id); } // SINK
  void f() { helper.ok(source()); }
}
"#,
    );
}

#[test]
fn data_is_followed() {
    methods(
        false,
        r#"
String a = source();
String b = "x" + a + "y";
sink(b); // SINK
a = "new";
sink(a);
---
StringBuilder text = new StringBuilder("select ");
text.append(source()).append("y");
sink(text.toString()); // SINK
StringBuilder other = new StringBuilder();
other.append("x");
sink(other.toString());
---
sink(String.format("x %s", source())); // SINK
sink(source().trim().toLowerCase()); // SINK
sink(new String(source())); // SINK
sink(source().substring(2)); // SINK
sink("x".concat(source())); // SINK
sink(Paths.get(source())); // SINK
sink(Names.get(source()).trim()); // SINK
sink(Integer.parseInt(source()));
sink(clean(source()));
sink((String) source()); // SINK
---
String x = flag > 1 ? source() : "no";
sink(x); // SINK
---
String[] all = {"a", source()};
sink(all[0]);
sink(all[1]); // SINK
---
for (String x : source().split(",")) {
    sink(x); // SINK
}
---
String x = "";
for (int i = 0; i < flag; i++) {
    sink(x); // SINK
    x += source();
}
---
String x;
try {
    x = source();
} catch (Exception e) {
    x = "none";
} finally {
    flag = 1;
}
sink(x); // SINK
---
String x = "a";
do { sink(x); x = "b"; } while (flag > 2);
"#,
    );
}

#[test]
fn constants_decide() {
    methods(
        false,
        r#"
String bar;
int num = 86;
if ((7 * 42) - num > 200) bar = "fine";
else bar = source();
sink(bar);
---
String bar;
int num = 106;
bar = (7 * 18) + num > 200 ? "fine" : source();
sink(bar);
---
String bar;
String guess = "ABC";
char target = guess.charAt(1);
switch (target) {
    case 'A':
        bar = source();
        break;
    case 'B':
        bar = "bob";
        break;
    case 'C':
    case 'D':
        bar = source();
        break;
    default:
        bar = "uncle";
        break;
}
sink(bar);
---
String bar;
switch ("ABC".charAt(2)) {
    case 'A':
        bar = "x";
        break;
    case 'C':
    case 'D':
        bar = source();
        break;
    default:
        bar = "y";
}
sink(bar); // SINK
---
String bar = switch (flag) { case 1 -> "x"; case 2 -> source(); default -> "z"; };
sink(bar); // SINK
"#,
    );
}

#[test]
fn collections_are_told_apart() {
    methods(
        false,
        r#"
java.util.List<String> list = new java.util.ArrayList<String>();
list.add("safe");
list.add(source());
list.add("more");
list.remove(0);
sink(list.get(0)); // SINK
sink(list.get(1));
---
java.util.Map<String, Object> map = new java.util.HashMap<String, Object>();
map.put("a", "x");
map.put("b", source());
sink(map.get("a"));
sink((String) map.get("b")); // SINK
---
List<String> all = Arrays.asList("a", source());
sink(all.get(0));
sink(all.get(1)); // SINK
for (String one : all) {
    sink(one); // SINK
}
---
List<String> list = new ArrayList<>();
list.add(0, source());
list.add(0, "x");
sink(list.get(0));
sink(list.get(1)); // SINK
"#,
    );
}

#[test]
fn guards_prove() {
    methods(
        false,
        r#"
String x = source();
if (!x.matches("[a-z]+")) return;
sink(x);
---
String x = source();
if (!x.matches("[a-z].*")) { throw new RuntimeException(); }
sink(x); // SINK
---
String x = source();
if (!ALLOWED.contains(x)) { throw new RuntimeException(); }
sink(x);
//class
static final Set<String> ALLOWED = Set.of("a", "b");
---
String x = source();
if ("a".equals(x) || "b".equals(x)) { sink(x); }
if (!"a".equals(x)) { sink(x); } // SINK
---
String x = source();
if (!check(x)) return;
sink(x);
//class
boolean check(String value) {
    for (String one : new String[] {"a", "b"}) {
        if (one.equals(value)) return true;
    }
    return false;
}
---
String x = source();
String y = proves(x) ? x : "none";
sink(y);
String z = proves(x) ? "none" : x;
sink(z); // SINK
"#,
    );
}

#[test]
fn calls_of_the_same_file_are_followed() {
    methods(
        false,
        r#"
String bar = new Inner().same(source());
sink(bar); // SINK
String no = new Inner().fixed(source());
sink(no);
sink(give(flag)); // SINK
arrive("x" + source());
//class
static class Inner {
    String same(String value) { return value; }
    String fixed(String value) { return "x"; }
}
private static String give(int n) { return source(); }
void arrive(String value) {
    sink(value); // SINK
}
---
this.field = source();
sink(this.field); // SINK
sink(field); // SINK
sink(other);
//class
String field;
String other = "x";
---
Holder holder = new Holder(source(), "x");
sink(holder.getFirst()); // SINK
sink(holder.getSecond());
holder.setSecond(source());
sink(holder.getSecond()); // SINK
//class
static class Holder {
    private String first;
    private String second;
    Holder(String first, String second) { this.first = first; this.second = second; }
    String getFirst() { return first; }
    String getSecond() { return this.second; }
    void setSecond(String second) { this.second = second; }
}
---
items().forEach(one -> sink(one)); // SINK
//class
java.util.List<String> items() { return java.util.List.of(source()); }
"#,
    );
}

#[test]
fn parameters_are_input_unless_all_callers_are_known() {
    methods(
        true,
        r#"
fixed("x");
//class
public void open(String value) {
    sink(value); // SINK
}
public void count(int value) { sink(value); }
void fixed(String value) { sink(value); }
"#,
    );
}
