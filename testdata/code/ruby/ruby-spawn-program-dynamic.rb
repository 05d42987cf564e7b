# ruleid: ruby-spawn-program-dynamic
Process.spawn([name, "x"])
# ruleid: ruby-spawn-program-dynamic
system(command)
# ruleid: ruby-spawn-program-dynamic
pid = spawn(["/bin/bash", line])
# ok: ruby-spawn-program-dynamic
Process.spawn("ls", folder)
# ok: ruby-spawn-program-dynamic
connection.exec(query)
# ok: ruby-spawn-program-dynamic
system("ls")
