import os

# ruleid: python-secret-in-prompt
messages = [{"role": "system", "content": f"Log in with {db_password} when needed."}]
# ruleid: python-secret-in-prompt
messages = [{"role": "system", "content": f"The key is {os.environ['API_KEY']}"}]
# ok: python-secret-in-prompt
messages = [{"role": "user", "content": f"Explain {topic}"}]
# ok: python-secret-in-prompt
client = OpenAI(api_key=os.environ["API_KEY"])


def support(q):
    # ruleid: python-secret-in-prompt
    system_prompt = f"The database password is {os.environ['DB_PASSWORD']}. Answer: {q}"
    # ok: python-secret-in-prompt
    prompt = f"Answer: {q}"
    return system_prompt, prompt
