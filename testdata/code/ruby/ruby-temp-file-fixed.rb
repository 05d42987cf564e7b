# ruleid: ruby-temp-file-fixed
File.open("/tmp/app.lock", "w") { |f| f.puts 1 }
# ruleid: ruby-temp-file-fixed
File.write("/tmp/report.txt", text)
# ok: ruby-temp-file-fixed
File.read("/tmp/report.txt")
# ok: ruby-temp-file-fixed
Tempfile.create("report") { |f| f.puts text }
