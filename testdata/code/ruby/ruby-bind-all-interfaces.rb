# ruleid: ruby-bind-all-interfaces
set :bind, "0.0.0.0"
# ruleid: ruby-bind-all-interfaces
server = TCPServer.new("0.0.0.0", 80)
# ok: ruby-bind-all-interfaces
server = TCPServer.new("127.0.0.1", 80)
