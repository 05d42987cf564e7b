def run(client)
  answer = client.chat(parameters: { messages: messages })
  code = answer.dig("choices", 0, "message", "content")
  # ruleid: ruby-exec-model-output
  eval(code)
  # ok: ruby-exec-model-output
  puts code
  data = JSON.parse(code)
end
