def run(client)
  answer = client.chat(parameters: { messages: messages })
  code = answer.dig("choices", 0, "message", "content")
  # ruleid: ruby-model-output-run
  eval(code)
  # ruleid: ruby-model-output-run
  system("run #{code}")
  # ok: ruby-model-output-run
  puts code
end

def run(response)
  # ruleid: ruby-model-output-run
  eval(response.dig("choices", 0, "message", "content"))
end
