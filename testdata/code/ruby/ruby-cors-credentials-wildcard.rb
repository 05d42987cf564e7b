# ruleid: ruby-cors-credentials-wildcard
response.headers["Access-Control-Allow-Origin"] = "*"
# ruleid: ruby-cors-credentials-wildcard
headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
# ok: ruby-cors-credentials-wildcard
headers["Access-Control-Allow-Origin"] = "https://app.example.com"
