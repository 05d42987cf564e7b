# ruleid: python-twiml-injection
client.calls.create(twiml=f"<Response><Say>{text}</Say></Response>", to=number)
# ok: python-twiml-injection
client.calls.create(twiml="<Response><Say>Hi</Say></Response>", to=number)
# ok: python-twiml-injection
client.calls.create(twiml=str(response), to=number)
