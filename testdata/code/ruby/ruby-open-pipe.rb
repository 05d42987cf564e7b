# ruleid: ruby-open-pipe
open("|ls #{folder}")
# ruleid: ruby-open-pipe
open(params[:file])
# ruleid: ruby-open-pipe
Kernel.open("#{name}.txt")
# ok: ruby-open-pipe
File.open(name)
# ok: ruby-open-pipe
open("config.yml")
# ok: ruby-open-pipe
open("#{Rails.root}/config.yml")
