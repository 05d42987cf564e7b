import csv
import io

from flask import Response


def export_feedback():
    out = io.StringIO()
    writer = csv.writer(out)
    for item in Feedback.query.all():
        # ruleid: python-csv-of-records
        writer.writerow([item.id, item.name, item.comment])
    return Response(out.getvalue(), mimetype="text/csv")


def export_clean():
    out = io.StringIO()
    writer = csv.writer(out)
    for item in Feedback.query.all():
        # ok: python-csv-of-records
        writer.writerow([item.id, defused(item.name), defused(item.comment)])
    return Response(out.getvalue(), mimetype="text/csv")


def export_numbers():
    out = io.StringIO()
    writer = csv.writer(out)
    for item in Order.query.all():
        # ok: python-csv-of-records
        writer.writerow([item.id, item.total, item.created_at])
    return Response(out.getvalue(), mimetype="text/csv")
