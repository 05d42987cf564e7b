import openai

client = openai.OpenAI()


def ask(cursor, question):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    query = answer.choices[0].message.content.strip()
    # ruleid: python-sql-model-output
    cursor.execute(query)
    # ruleid: python-sql-model-output
    cursor.execute(f"EXPLAIN {query}")
    # ok: python-sql-model-output
    cursor.execute("INSERT INTO answers VALUES (%s)", (query,))
