# ruleid: python-system-prompt-from-request
messages = [{"role": "system", "content": f"You help with {user_input}."}]
# ruleid: python-system-prompt-from-request
messages = [{"role": "system", "content": "Answer this: " + request.args["q"]}]
# ok: python-system-prompt-from-request
messages = [{"role": "system", "content": f"Today is {today}."}, {"role": "user", "content": user_input}]
# ok: python-system-prompt-from-request
messages = [{"role": "system", "content": "You help."}]
