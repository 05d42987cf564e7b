# ruleid: ruby-unsafe-deserialization
Marshal.load(Base64.decode64(cookie))
# ruleid: ruby-unsafe-deserialization
YAML.load(params[:settings])
# ruleid: ruby-unsafe-deserialization
Oj.object_load(data)
# ok: ruby-unsafe-deserialization
Marshal.load(Marshal.dump(value))
# ok: ruby-unsafe-deserialization
YAML.load(File.read("config.yml"))
# ok: ruby-unsafe-deserialization
YAML.safe_load(text)
# ok: ruby-unsafe-deserialization
JSON.parse(text)
