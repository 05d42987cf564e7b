# ruleid: ruby-syscall
syscall 4, 1, "hello\n", 6
# ok: ruby-syscall
IO.write("f", "hello\n")
