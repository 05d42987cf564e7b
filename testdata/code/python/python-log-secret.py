import logging

logger = logging.getLogger(__name__)


def login(name, password):
    # ruleid: python-log-secret
    logging.info("login of %s with %s", name, password)
    # ruleid: python-log-secret
    logger.debug(f"password is {password}")
    # ok: python-log-secret
    logger.info("login of %s", name)
    # ok: python-log-secret
    logging.info("password changed for %s", name)


class Client:
    def connect(self):
        # ruleid: python-log-secret
        self.logger.warning("key " + self.api_key)
        # ruleid: python-log-secret
        print("token:", self.access_token)
        # ok: python-log-secret
        print("token expires", self.token_expiry)
        # ok: python-log-secret
        self.logger.info("password length %d", len(self.password))


def other(math, password):
    # ok: python-log-secret
    return math.log(password)
