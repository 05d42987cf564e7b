def unpack(path, folder)
  Zip::File.open(path) do |zip|
    zip.each do |entry|
      # ruleid: ruby-zip-slip
      entry.extract(File.join(folder, entry.name))
    end
  end
end

def unpack_named(path, folder)
  Zip::File.open(path) do |zip|
    zip.each do |entry|
      target = File.join(folder, entry.name)
      # ruleid: ruby-zip-slip
      zip.extract(entry, target)
    end
  end
end

def unpack_flat(path, folder)
  Zip::File.open(path) do |zip|
    zip.each do |entry|
      # ok: ruby-zip-slip
      entry.extract(File.join(folder, File.basename(entry.name)))
    end
  end
end

def unpack_checked(path, folder)
  Zip::File.open(path) do |zip|
    zip.each do |entry|
      target = File.join(folder, entry.name)
      next unless File.expand_path(target).start_with?(folder)
      # ok: ruby-zip-slip
      entry.extract(target) if target.start_with?(folder)
    end
  end
end
