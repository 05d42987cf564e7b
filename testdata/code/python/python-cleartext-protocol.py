import ftplib
import smtplib
import telnetlib
from ftplib import FTP, FTP_TLS


def transfer(host):
    # ruleid: python-cleartext-protocol
    connection = ftplib.FTP(host)
    # ruleid: python-cleartext-protocol
    other = FTP(host, timeout=10)
    return connection, other


def router(host):
    # ruleid: python-cleartext-protocol
    return telnetlib.Telnet(host, 23)


def mail(host, name, secret):
    server = smtplib.SMTP(host, 25)
    # ruleid: python-cleartext-protocol
    server.login(name, secret)
    return server


def fine(host, name, secret):
    # ok: python-cleartext-protocol
    first = FTP_TLS(host)
    second = smtplib.SMTP(host, 587)
    second.starttls()
    # ok: python-cleartext-protocol
    second.login(name, secret)
    with smtplib.SMTP_SSL(host) as third:
        # ok: python-cleartext-protocol
        third.login(name, secret)
    return first
