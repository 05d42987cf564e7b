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
