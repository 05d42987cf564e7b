import os

# ruleid: python-secret-in-prompt
messages = [{"role": "system", "content": f"Log in with {db_password} when needed."}]
# ruleid: python-secret-in-prompt
messages = [{"role": "system", "content": f"The key is {os.environ['API_KEY']}"}]
# ok: python-secret-in-prompt
messages = [{"role": "user", "content": f"Explain {topic}"}]
# ok: python-secret-in-prompt
client = OpenAI(api_key=os.environ["API_KEY"])
