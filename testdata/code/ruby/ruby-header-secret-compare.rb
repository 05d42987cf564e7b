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

def received
  expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('HOOK_SECRET'), request.raw_post)
  # ruleid: ruby-header-secret-compare
  head :forbidden unless request.headers['X-Signature'] == expected
  # ok: ruby-header-secret-compare
  head :forbidden unless ActiveSupport::SecurityUtils.secure_compare(request.headers['X-Signature'], expected)
end
