require "open3"

# ruleid: ruby-command-string
system("convert #{path} out.png")
# ruleid: ruby-command-string
result = `ls #{folder}`
# ruleid: ruby-command-string
output = %x(git log #{ref})
# ruleid: ruby-command-string
exec("ls " + folder)
# ruleid: ruby-command-string
Open3.capture3("grep #{word} file")
# ruleid: ruby-command-string
Process.spawn(["bash", "-c", line])
# ok: ruby-command-string
system("convert", path, "out.png")
# ok: ruby-command-string
result = `ls #{Shellwords.escape(folder)}`
# ok: ruby-command-string
result = `git rev-parse HEAD`
# ok: ruby-command-string
system("#{RUBY} -v")
# ok: ruby-command-string
connection.exec("SELECT #{x}")
