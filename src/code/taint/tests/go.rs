//! Go.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "go",
        false,
        r#"
package p
func f() {
	a := source()
	b := "x" + a
	sink(b) // SINK
	b = "new"
	sink(b)
	sink(fmt.Sprintf("x %s", a)) // SINK
	sink(strings.Join([]string{"x", a}, ",")) // SINK
	sink(strings.TrimSpace(a)) // SINK
	sink(clean(a))
	n, err := strconv.Atoi(a)
	sink(n, err)
	c, err := source()
	sink(c) // SINK
	var d string
	d = source()
	sink(d) // SINK
	sink([]byte(a)) // SINK
}
---
package p
func f() {
	var b strings.Builder
	b.WriteString("x")
	b.WriteString(source())
	sink(b.String()) // SINK
}
---
package p
func f() {
	for _, x := range source() {
		sink(x) // SINK
	}
	x := "a"
	for i := 0; i < 3; i++ {
		sink(x) // SINK
		x = source()
	}
	for x != "" {
		x = clean(x)
		sink(x)
	}
}
---
package p
func f(k int) {
	x := "a"
	switch k {
	case 1:
		x = source()
	default:
		x = "b"
	}
	sink(x) // SINK
}
---
package p
func f() {
	x := source()
	go func() {
		sink(x) // SINK
	}()
	defer func(y string) { sink(y) }(x) // SINK
}
"#,
    );
}

#[test]
fn constants_and_collections() {
    check(
        "go",
        false,
        r#"
package p
func f() {
	x := "a"
	if n := 86; 7*42-n > 200 {
		x = "safe"
	} else {
		x = source()
	}
	sink(x)
}
---
package p
func f() {
	m := map[string]string{"a": "x", "b": source()}
	sink(m["a"])
	sink(m["b"]) // SINK
	m["a"] = source()
	sink(m["a"]) // SINK
	l := []string{"x"}
	l = append(l, source())
	sink(l[0])
	sink(l[1]) // SINK
	t := T{Name: source(), Other: "x"}
	sink(t.Name) // SINK
	sink(t.Other)
	p := &T{Name: "x"}
	p.Name = source()
	sink(p.Name) // SINK
}
"#,
    );
}

#[test]
fn guards_prove() {
    check(
        "go",
        false,
        r#"
package p
var allowed = map[string]bool{"a": true}
var names = regexp.MustCompile(`^[a-z]+$`)
func f() {
	x := source()
	if !names.MatchString(x) {
		return
	}
	sink(x)
}
func g() {
	x := source()
	if !slices.Contains([]string{"a", "b"}, x) {
		panic("no")
	}
	sink(x)
}
func h() {
	x := source()
	if x != "a" && x != "b" {
		return
	}
	sink(x)
}
func i() {
	x := source()
	switch x {
	case "a", "b":
		sink(x)
	default:
		sink(x) // SINK
	}
}
func j() {
	x := source()
	if !allowed[x] {
		return
	}
	sink(x)
}
func host(trusted string) {
	target := source()
	parsed, err := url.Parse(target)
	if err != nil || parsed.Hostname() != trusted {
		return
	}
	sink(parsed.Hostname())
}
func k() {
	x := source()
	if _, ok := allowed[x]; !ok {
		return
	}
	sink(x)
}
"#,
    );
}

#[test]
fn functions_and_methods() {
    check(
        "go",
        false,
        r#"
package p
func give() (string, error) { return source(), nil }
func same(v string) string { return v }
func arrive(v string) { sink(v) } // SINK
func f() {
	a, err := give()
	sink(a, err) // SINK
	sink(same("x"))
	sink(same(a)) // SINK
	arrive(a)
}
---
package p
type Server struct { name string }
func (s *Server) set(v string) { s.name = v }
func (s *Server) run() { sink(s.name) } // SINK
func (s Server) same(v string) string { return v }
func f() {
	s := &Server{}
	s.set(source())
	s.run()
	sink(s.same("x"))
}
"#,
    );
}

#[test]
fn parameters_are_input_unless_all_callers_are_known() {
    check(
        "go",
        true,
        r#"
package p
func Run(a, b string, n int) {
	sink(b) // SINK
	sink(n)
}
func fixed(v string) { sink(v) }
func main() { fixed("x") }
"#,
    );
}
