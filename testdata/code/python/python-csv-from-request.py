import csv
from flask import request


@app.route("/report/<title>")
def report(title):
    writer = csv.writer(out)
    # ruleid: python-csv-from-request
    writer.writerow([title, "x"])
    name = request.args["name"]
    # ruleid: python-csv-from-request
    writer.writerow({"name": name})
    # ok: python-csv-from-request
    writer.writerow(["name", "age"])
    # ok: python-csv-from-request
    writer.writerow([int(request.args["age"])])
    # ok: python-csv-from-request
    writer.writerow([escape_formula(name)])
    return out.getvalue()
