def valid?(request)
  # ruleid: ruby-header-secret-compare
  request.headers['X-Token'] == ENV['API_TOKEN']
end

def valid_signature?(signature, expected_signature)
  # ruleid: ruby-header-secret-compare
  signature == expected_signature
end

def given?(request)
  # ok: ruby-header-secret-compare
  request.headers['X-Token'] == ''
end
