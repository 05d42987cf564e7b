# ruleid: ruby-command-from-request
system(params[:command])
# ruleid: ruby-command-from-request
IO.popen("ls #{params[:folder]}")
# ruleid: ruby-command-from-request
Open3.capture2(params[:program], "x")
# ok: ruby-command-from-request
system("convert", params[:file])
# ok: ruby-command-from-request
connection.exec(params[:x])

def convert
  file = params[:file]
  line = "convert " + file
  # ruleid: ruby-command-from-request
  system(line)
  # ruleid: ruby-command-from-request
  `ls #{file}`
  # ok: ruby-command-from-request
  system("convert " + Shellwords.escape(file))
  # ok: ruby-command-from-request
  `ls #{file.shellescape}`
  # ok: ruby-command-from-request
  system("convert", file, "out.png")
end
