//! Ruby.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "ruby",
        false,
        r#"
def f
  a = source()
  b = "x" + a
  sink(b) # SINK
  b = "new"
  sink(b)
  sink "x #{a}" # SINK
  sink(["x", a].join(",")) # SINK
  sink(a.strip.downcase) # SINK
  sink(clean(a))
  sink(a.to_i)
  sink(format("%s", a)) # SINK
  sink("%s" % a) # SINK
  c = "x"
  c << a
  sink(c) # SINK
end
---
def f
  a = source().presence || "b"
  sink(a) # SINK
  d = { id: a, other: "x" }
  sink(d[:id]) # SINK
  sink(d[:other])
  d[:other] = a
  sink(d[:other]) # SINK
  a = "constant" if a.nil?
  sink(a) # SINK
end
---
def f
  x = <<~TEXT
    a #{source()} b
  TEXT
  sink(x) # SINK
  y = <<~TEXT
    a b
  TEXT
  sink(y)
end
---
text = source()
sink(text) # SINK
sink("a")
"#,
    );
}

#[test]
fn ways_through_the_code() {
    check(
        "ruby",
        false,
        r#"
def f
  a = source()
  if %w[a b].include?(a)
    sink(a)
  else
    sink(a) # SINK
  end
  return unless proves(a)
  sink(a)
end
---
def f
  a = source()
  raise "no" unless proves(a)
  sink(a)
end
---
def f
  a = source()
  case a
  when "a", "b"
    sink(a)
  else
    sink(a) # SINK
  end
end
---
def f
  begin
    a = source()
  rescue StandardError
    a = "x"
  ensure
    b = 1
  end
  sink(a) # SINK
end
---
def f
  a = if false then source() else "x" end
  sink(a)
end
"#,
    );
}

#[test]
fn calls_and_blocks() {
    check(
        "ruby",
        false,
        r#"
def wrap(text, more = "x")
  "a #{text}"
end

def f
  sink(wrap(source())) # SINK
  sink(wrap("x"))
end
---
class A
  def show
    run(source())
    run("x")
  end

  def run(text)
    sink(text) # SINK
  end
end
---
def f
  list = source()
  list.each do |item|
    sink(item) # SINK
  end
  names = list.map { |item| item.strip }
  sink(names.first) # SINK
  ["a"].each { |item| sink(item) }
end
---
def f
  File.open("x") do |file|
    sink(source()) # SINK
    sink(file)
  end
end
"#,
    );
}
