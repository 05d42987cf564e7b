# ruleid: ruby-chmod-world-writable
File.chmod(0777, path)
# ruleid: ruby-chmod-world-writable
FileUtils.chmod_R(0666, "data")
# ok: ruby-chmod-world-writable
File.chmod(0644, path)
# ok: ruby-chmod-world-writable
FileUtils.chmod("u+x", path)
