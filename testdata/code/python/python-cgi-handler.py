import wsgiref.handlers
import wsgiref.simple_server
from twisted.web import twcgi

# ruleid: python-cgi-handler
wsgiref.handlers.CGIHandler().run(application)
# ruleid: python-cgi-handler
root.putChild("cgi-bin", twcgi.CGIDirectory("/var/www/cgi-bin"))
# ok: python-cgi-handler
wsgiref.simple_server.make_server("localhost", 8000, application)
