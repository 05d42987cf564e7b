from flask_login import login_required


@app.route("/invoices/<int:invoice_id>")
@login_required
def get_invoice(invoice_id):
    # ruleid: python-record-by-id-only
    invoice = Invoice.query.get(invoice_id)
    return jsonify(invoice.to_dict())


@app.route("/invoices/<int:number>/public")
def public_invoice(number):
    # ok: python-record-by-id-only
    return jsonify(Invoice.query.get(number).public())
