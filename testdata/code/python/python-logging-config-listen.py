import logging.config

# ruleid: python-logging-config-listen
server = logging.config.listen(9030)
# ok: python-logging-config-listen
server = logging.config.listen(9030, verify=check)
# ok: python-logging-config-listen
logging.config.dictConfig(settings)
