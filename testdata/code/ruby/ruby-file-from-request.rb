class FilesController
  def show
    # ruleid: ruby-file-from-request
    send_file params[:file]
    # ruleid: ruby-file-from-request
    File.read("/srv/files/#{params[:name]}")
    name = params[:name]
    # ruleid: ruby-file-from-request
    File.open("/srv/files/#{name}")
    # ruleid: ruby-file-from-request
    FileUtils.rm_rf(params[:folder])
    # ok: ruby-file-from-request
    File.read("/srv/files/#{File.basename(params[:name])}")
    # ok: ruby-file-from-request
    send_file "/srv/manual.pdf"
    # ok: ruby-file-from-request
    File.write("/srv/log.txt", params[:text])
  end
end
