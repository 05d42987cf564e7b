//! Kotlin.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "kotlin",
        false,
        r#"
fun f() {
    val a = source()
    val b: String = "x" + a + "y"
    sink(b)  // SINK
    var c = a
    c = "new"
    sink(c)
}
---
fun f() {
    val a = source()
    sink("x $a y")  // SINK
    sink("x ${a.trim()} y")  // SINK
    sink(String.format("x%s", a))  // SINK
    sink(listOf("a", a).joinToString(","))  // SINK
    sink(a.trim().lowercase())  // SINK
    sink(unknown(a))  // SINK
    sink(a.toInt())
    sink(clean(a))
    sink(a ?: "none")  // SINK
    sink(a!!)  // SINK
    sink(a as String)  // SINK
    sink(a?.trim())  // SINK
}
---
fun f() {
    val text = StringBuilder()
    text.append("a").append(source())
    sink(text.toString())  // SINK
    for (x in source().split(",")) sink(x)  // SINK
    val y = if (flag) source() else "no"
    sink(y)  // SINK
    try { sink("a") } catch (e: Exception) { sink(source()) }  // SINK
}
---
fun f() {
    source().let { sink(it) }  // SINK
    source()?.let { x -> sink(x) }  // SINK
    "a".let { sink(it) }
    use { sink(source()) }  // SINK
}
"#,
    );
}

#[test]
fn fields_and_functions_of_the_file() {
    check(
        "kotlin",
        false,
        r#"
class C {
    private var name: String = ""
    fun f() {
        name = source()
        g()
        this.name = "x"
        sink(name)
    }
    fun g() {
        sink(name)  // SINK
    }
}
---
fun wrap(x: String): String { return "a" + x }
fun same(x: String) = x
fun safe(x: String) = "b"
fun f() {
    sink(wrap(source()))  // SINK
    sink(same(source()))  // SINK
    sink(safe(source()))
    h("a", y = source())
}
fun h(x: String = "", y: String) {
    sink(x)
    sink(y)  // SINK
}
"#,
    );
}

#[test]
fn constants_and_guards_decide() {
    check(
        "kotlin",
        false,
        r#"
fun f() {
    var x = source()
    if (7 * 6 > 40) { x = "safe" }
    sink(x)
}
---
fun f() {
    val x = source()
    if (x != "a" && x != "b") return
    sink(x)
}
---
fun f() {
    val x = source()
    val allowed = setOf("a", "b")
    if (x !in allowed) throw Exception()
    sink(x)
}
---
fun f() {
    val x = source()
    when (x) {
        "a" -> sink(x)
        else -> sink(x)  // SINK
    }
}
---
fun f() {
    val x = source()
    if (proves(x)) { sink(x) } else { sink(x) }  // SINK
}
---
fun f() {
    val d = HashMap<String, String>()
    d["a"] = source()
    d["b"] = "x"
    sink(d["b"])
    sink(d["a"])  // SINK
}
"#,
    );
}

#[test]
fn parameters_are_weak_sources() {
    check(
        "kotlin",
        true,
        r#"
fun f(a: String, b: Int, c: UUID = x) {
    sink(a)  // SINK
    sink(b)
    sink(c)
}
"#,
    );
}
