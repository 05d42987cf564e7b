# ruleid: ruby-ftp-from-request
ftp = Net::FTP.new(params[:host])
# ruleid: ruby-ftp-from-request
ftp.get("/srv/#{params[:file]}")
# ok: ruby-ftp-from-request
ftp = Net::FTP.new("ftp.example.com")
# ok: ruby-ftp-from-request
ftp.get(File.basename(params[:file]))
