import os
import smtplib


def send(msg):
    with smtplib.SMTP_SSL("smtp.example.com", 465) as s:
        # ruleid: python-mail-password-literal
        s.login("robot@company.io", "Wint3r2024!")
        # ok: python-mail-password-literal
        s.login("robot@company.io", os.environ["SMTP_PASSWORD"])
        # ok: python-mail-password-literal
        s.login("robot@company.io", "your_password")
        s.send_message(msg)
