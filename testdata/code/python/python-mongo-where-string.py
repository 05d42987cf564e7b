from pymongo import MongoClient

client = MongoClient()
users = client.app.users


def login(name):
    # ruleid: python-mongo-where-string
    return users.find_one({"$where": f"this.name == '{name}'"})


def older(age):
    # ruleid: python-mongo-where-string
    return list(users.find({"active": True, "$where": "this.age > " + age}))


def by_format(field):
    # ruleid: python-mongo-where-string
    return users.count_documents({"$where": "this.{} > 1".format(field)})


def safe(name, age):
    # ok: python-mongo-where-string
    one = users.find_one({"name": name})
    # ok: python-mongo-where-string
    two = users.find({"$where": "this.credits > this.debits"})
    # ok: python-mongo-where-string
    three = users.find({"age": {"$gt": int(age)}})
    return one, two, three
